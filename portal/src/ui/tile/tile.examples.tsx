import { examplesOf } from '../examples.ts'
import { ProgressBar } from './progress-bar.tsx'
import { IndicatorTile, StatTile, TileGrid } from './tile.tsx'

const budget = {
  name: 'Tổng thu ngân sách địa phương',
  href: '/so-lieu/thu-ngan-sach',
  value: '5.406',
  qualifier: 'trên',
  unit: 'tỷ đồng',
  period: '6 tháng đầu năm 2020, số ước',
  progress: { percentage: 63, label: 'so với dự toán' },
}

export const tileExamples = [
  ...examplesOf('StatTile', StatTile, {
    'of open recommendations': { value: '7', label: 'kiến nghị đang mở', href: '/kien-nghi', note: '3 quá hạn' },
  }),
  ...examplesOf('IndicatorTile', IndicatorTile, {
    'beside its plan': budget,
    'not confirmed': { ...budget, isConfirmed: false },
    'without a plan': {
      name: 'Chỉ số giá tiêu dùng bình quân',
      href: '/so-lieu/cpi',
      value: '+5,21',
      unit: '%',
      period: '6 tháng đầu năm 2020 so với cùng kỳ',
    },
  }),
  ...examplesOf('ProgressBar', ProgressBar, {
    'beyond the plan': { percentage: 118.4, label: 'so với kế hoạch' },
  }),
  ...examplesOf('TileGrid', TileGrid, {
    'of two': {
      children: [<IndicatorTile key="1" {...budget} />, <StatTile key="2" value="10" label="văn bản mới" />],
    },
  }),
]
