/** Right after a name and its titles: what this person does here. */
export const HEADING = ['làm trưởng đoàn', 'dẫn đầu', 'là trưởng đoàn', 'trưởng đoàn công tác'] as const
export const REPORTING = ['đã báo cáo', 'báo cáo', 'trình bày báo cáo', 'đã trình bày', 'trình bày'] as const
export const SPEAKING = [
  'phát biểu',
  'nhấn mạnh',
  'cho biết',
  'đánh giá',
  'kết luận',
  'khẳng định',
  'đề nghị',
  'yêu cầu',
  'nhìn nhận',
  'chia sẻ',
  'cảm ơn',
  'đã phát biểu',
  'phát biểu khai mạc',
  'mong muốn',
] as const
export const HOSTING = ['chủ trì', 'đồng chủ trì', 'đã chủ trì', 'tiếp đoàn', 'tiếp'] as const
/** A sentence that opens so names the speaker, the hosts. */
export const SPEAKING_OPENINGS = ['phát biểu', 'trao đổi', 'kết luận'] as const
export const HOSTING_OPENINGS = ['tiếp và làm việc', 'tiếp đoàn', 'chủ trì', 'tiếp đón'] as const
/** A sentence that opens so names first who leads the delegation. */
export const HEADING_OPENINGS = [
  'dẫn đầu đoàn',
  'trưởng đoàn là',
  'trưởng đoàn công tác là',
  'làm trưởng đoàn là',
] as const
