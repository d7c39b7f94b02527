import { h } from 'preact'
import { examplesOf } from '../examples.ts'
import { CheckboxField, Honeypot, RadioField, SelectField } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FilterForm } from './filter-form.tsx'
import { TextArea, TextField } from './text-field.tsx'

const kinds = [
  { value: 'qd', label: 'Quyết định' },
  { value: 'cv', label: 'Công văn', hint: 'không có chữ viết tắt loại' },
]

export const formExamples = [
  ...examplesOf('FilterForm', FilterForm, {
    'of the register': {
      action: '/van-ban',
      label: 'Lọc văn bản',
      children: [
        h(TextField, { key: 'q', id: 'loc-tu', name: 'q', label: 'Từ cần tìm', isOptional: true }),
        h(SelectField, {
          key: 'k',
          id: 'loc-loai',
          name: 'loai',
          label: 'Loại văn bản',
          choices: kinds,
          isOptional: true,
        }),
      ],
    },
  }),
  ...examplesOf('ErrorSummary', ErrorSummary, {
    'with two mistakes': {
      issues: [
        { field: 'ho-ten-sai', text: 'Hãy cho biết họ và tên' },
        { field: 'noi-dung-sai', text: 'Ý kiến dài quá 4.000 chữ' },
      ],
    },
  }),
  ...examplesOf('TextField', TextField, {
    plain: { name: 'ho-ten', label: 'Họ và tên', autocomplete: 'name' },
    'with a hint': { name: 'so-hieu', label: 'Số, ký hiệu', hint: 'Ví dụ: 1129/UBND-KTN', width: 'middle' },
    'with a mistake': { name: 'ho-ten-sai', label: 'Họ và tên', error: 'Hãy cho biết họ và tên' },
  }),
  ...examplesOf('TextArea', TextArea, {
    'with a mistake': {
      name: 'noi-dung-sai',
      label: 'Ý kiến của bạn',
      value: 'Nội dung đã viết được giữ lại.',
      error: 'Ý kiến dài quá 4.000 chữ',
    },
  }),
  ...examplesOf('SelectField', SelectField, {
    'of kinds': { name: 'loai', label: 'Loại văn bản', choices: kinds, value: 'cv', isOptional: true },
  }),
  ...examplesOf('RadioField', RadioField, {
    'of kinds': { name: 'loai-mot', label: 'Loại văn bản', choices: kinds },
    'with a mistake': { name: 'loai-hai', label: 'Loại văn bản', choices: kinds, error: 'Hãy chọn loại văn bản' },
  }),
  ...examplesOf('CheckboxField', CheckboxField, {
    plain: { name: 'dong-y', label: 'Tôi đồng ý công khai ý kiến này', isOptional: true },
  }),
  ...examplesOf('Honeypot', Honeypot, { 'which nobody sees': { name: 'trang-web' } }),
]
