/** Why a file of evidence is not taken. */
export const evidence = {
  problem: {
    empty: (name: string) => `“${name}”没有内容，请重新导出。`,
    'too-large': (name: string) => `“${name}”超过 20 MB，请压缩图片或分成几份。`,
    name: (name: string) => `文件名“${name}”不能用：须有名称和扩展名，不超过 120 个字。`,
    'name-doubled': (name: string) => `“${name}”有两个扩展名，可能被当作程序打开；请改名后再上传。`,
    'kind-unknown': (name: string) => `“${name}”不是可收的类型。请用 PDF、DOCX、XLSX、PNG、JPEG、CSV 或 TXT；旧版 DOC、XLS 请另存为新格式。`,
    'kind-differs': (name: string) => `“${name}”的内容与扩展名不符，请从原程序重新导出。`,
    markup: (name: string) => `“${name}”里有网页代码，不收；请另存为不含代码的文件。`,
    'pdf-damaged': (name: string) => `“${name}”不完整或已损坏，请重新导出为 PDF。`,
    'pdf-runs': (name: string) => `“${name}”带有脚本、附件或可提交的表单，不收；请打印成 PDF 后再上传。`,
    'pdf-encrypted': (name: string) => `“${name}”有密码保护，无法检查；请取消密码后再上传。`,
    'image-damaged': (name: string) => `“${name}”不是完整的图片，或末尾附有别的内容；请重新导出。`,
    'image-huge': (name: string) => `“${name}”尺寸过大，请缩小后再上传。`,
    'text-undecodable': (name: string) => `“${name}”不是 UTF-8 或 GB18030 文本，请重新导出。`,
    'text-runs': (name: string) => `“${name}”含有表格软件或系统会执行的命令，不收；请删去后再上传。`,
    'archive-damaged': (name: string) => `“${name}”不完整或已损坏，请重新保存。`,
    'archive-bomb': (name: string) => `“${name}”解压后过大，不收；请删去空白区域后重新保存。`,
    'archive-runs': (name: string) => `“${name}”带有宏、控件或嵌入的文件，不收；请另存为不含宏的 DOCX、XLSX。`,
    'archive-fetches': (name: string) => `“${name}”会从外部取内容，不收；请断开外部链接后重新保存。`,
    'archive-encrypted': (name: string) => `“${name}”有密码保护，无法检查；请取消密码后再上传。`,
  },
}
