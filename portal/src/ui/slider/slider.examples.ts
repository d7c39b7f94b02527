import { examplesOf } from '../examples.ts'
import { Slider } from './slider.tsx'

const picture = { path: '/vi-du/nui.svg', alt: 'Ruộng bậc thang trên sườn núi', width: 960, height: 600 }

export const sliderExamples = examplesOf('Slider', Slider, {
  'of three articles': {
    id: 'noi-bat',
    slides: [
      {
        title: 'Bảy kiến nghị của tỉnh với Bộ Công Thương',
        href: '/tin-tuc/bay-kien-nghi',
        publishedAt: new Date('2020-07-17T00:51:00Z'),
        lead: 'Tỉnh đề nghị sớm bố trí đủ vốn cấp điện cho các thôn bản chưa có điện và hướng dẫn quy hoạch điện mặt trời.',
        picture,
      },
      { title: '94,3% thôn bản có điện lưới quốc gia', href: '/tin-tuc/dien-luoi', picture },
      {
        title: 'Khai mạc phiên họp thường kỳ tháng bảy',
        href: '/tin-tuc/phien-hop',
        publishedAt: new Date('2020-07-15T02:00:00Z'),
      },
    ],
  },
})
