export declare const referencePath: string
export declare function readerReference(): string
export declare function readerExamples(): { name: string; file: string; example: string }[]
