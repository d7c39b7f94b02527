import type { JSX } from 'preact'
import type { Example } from './examples.ts'
import type { FrameProps } from './frame/frame-props.ts'
import { SiteFrame } from './frame/site-frame.tsx'
import { galleryExamples } from './gallery-examples.ts'
import { renderDocument } from './render.ts'

/** A province that does not exist, for the gallery and the tests of the frames. */
export const exampleFrame: Omit<FrameProps, 'children'> = {
  title: 'Các thành phần giao diện',
  description: 'Mọi thành phần của giao diện với các ví dụ.',
  path: '/giao-dien',
  site: {
    name: 'Cổng thông tin điện tử tỉnh Mường Mây',
    shortName: 'Mường Mây',
    parentName: 'Ủy ban nhân dân tỉnh Mường Mây',
    origin: 'https://muongmay.example',
    contact: {
      unit: 'Cơ quan chủ quản: Ủy ban nhân dân tỉnh Mường Mây',
      responsible: 'Nguyễn Thị Hạnh, Chánh Văn phòng UBND tỉnh',
      address: 'Số 1 đường Trung Tâm, phường Mường Mây',
      phone: '0213 000 000',
      email: 'banbientap@muongmay.example',
    },
    platformLabel: { label: 'Nền tảng số TM-001', href: '/nen-tang' },
  },
  menu: [
    { label: 'Giới thiệu', href: '/gioi-thieu' },
    {
      label: 'Tin tức',
      href: '/tin-tuc',
      isCurrent: true,
      children: [
        { label: 'Kinh tế', href: '/tin-tuc/kinh-te' },
        { label: 'Văn hóa - Xã hội', href: '/tin-tuc/van-hoa-xa-hoi' },
      ],
    },
    { label: 'Văn bản', href: '/van-ban' },
    { label: 'Số liệu', href: '/so-lieu' },
    { label: 'Kiến nghị', href: '/kien-nghi' },
    { label: 'Buổi làm việc', href: '/buoi-lam-viec' },
  ],
  footerLinks: [
    { label: 'Giới thiệu cổng', href: '/gioi-thieu-cong' },
    { label: 'Dữ liệu mở', href: '/du-lieu' },
  ],
}

/** Every component with its examples on one page, for looking at, for the validator and for axe. */
export function Gallery(): JSX.Element {
  const components = [...new Set(galleryExamples.map(one => one.component))]
  return (
    <SiteFrame {...exampleFrame} breadcrumb={[{ label: exampleFrame.title }]}>
      <h1>{exampleFrame.title}</h1>
      {components.map(component => (
        <section key={component} class="section" aria-label={component}>
          <h2>{component}</h2>
          {galleryExamples
            .filter(one => one.component === component)
            .map(one => (
              <GalleryItem key={one.name} example={one} />
            ))}
        </section>
      ))}
    </SiteFrame>
  )
}

/** The gallery, and one page as a site has it, whole, for the checks in a browser. */
export function renderExamplePages(): { readonly gallery: string; readonly page: string } {
  const page = (
    <SiteFrame {...exampleFrame} breadcrumb={[{ label: exampleFrame.title }]} sidebar={<p>Bên cạnh</p>}>
      <h1>{exampleFrame.title}</h1>
    </SiteFrame>
  )
  return { gallery: renderDocument(<Gallery />), page: renderDocument(page) }
}

function GalleryItem({ example }: { readonly example: Example }): JSX.Element {
  return (
    <div class="gallery-item" data-example={`${example.component} ${example.name}`}>
      {example.vnode}
    </div>
  )
}
