import { examplesOf } from '../examples.ts'
import { MediaPlayer } from './media-player.tsx'

export const mediaPlayerExamples = examplesOf('MediaPlayer', MediaPlayer, {
  'a film with what is said in it': {
    kind: 'video',
    title: 'Phóng sự về đường lên bản',
    path: '/vi-du/phong-su.mp4',
    mediaType: 'video/mp4',
    bytes: 48_000_000,
    captionsPath: '/vi-du/phu-de.vtt',
    transcript: 'Đường lên bản dài mười hai cây số.\nTrời mưa, xe không lên được.',
  },
  'a recording': {
    kind: 'audio',
    title: 'Bản tin tiếng Thái',
    path: '/vi-du/ban-tin.mp3',
    mediaType: 'audio/mpeg',
    bytes: 3_200_000,
    transcript: 'Bản tin ngày 17 tháng 7.',
  },
})
