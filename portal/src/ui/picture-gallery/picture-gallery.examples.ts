import { examplesOf } from '../examples.ts'
import { PictureGallery } from './picture-gallery.tsx'

const picture = (path: string, alt: string) => ({ picture: { path, alt, width: 960, height: 640 } })

export const pictureGalleryExamples = examplesOf('PictureGallery', PictureGallery, {
  'of three pictures': {
    title: 'Lễ khai giảng ở vùng cao',
    pictures: [
      {
        ...picture('/vi-du/nui.svg', 'Học sinh xếp hàng trên sân'),
        caption: 'Sân trường buổi sáng',
        credit: 'Lò Thị Mai',
      },
      picture('/vi-du/nui.svg?2', 'Thầy giáo đánh trống'),
      { ...picture('/vi-du/nui.svg?3', 'Lớp học mới'), caption: 'Một trong sáu phòng học mới' },
    ],
  },
})
