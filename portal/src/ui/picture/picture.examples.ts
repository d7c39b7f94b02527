import { examplesOf } from '../examples.ts'
import { CaptionedPicture, Picture } from './picture.tsx'

const picture = { path: '/vi-du/nui.svg', alt: 'Ruộng bậc thang trên sườn núi', width: 960, height: 600 }

export const pictureExamples = [
  ...examplesOf('Picture', Picture, { alone: picture }),
  ...examplesOf('CaptionedPicture', CaptionedPicture, {
    'with a caption': { picture, caption: 'Quang cảnh buổi làm việc', credit: 'Ảnh: Thu Hoài' },
  }),
]
