import type { Text } from "../contract/language.ts";

/** What could not be carried, or not as it stood: where in the file, and what to do. `row` 0 is the whole sheet. */
export type Uncarried = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly message: Text;
};

const MESSAGES = {
  "no-survey": {
    "zh-CN": "文件里没有 survey 工作表，或其中没有 type 和 name 列。请使用 XLSForm 的表头。",
    "en-US": "The file has no sheet “survey” with the columns type and name. Use XLSForm's headers.",
  },
  "unknown-type": {
    "zh-CN":
      "题型“{what}”在这里没有对应的类型，这一行没有导入。请改用 text、decimal、date、select_one 等题型。",
    "en-US":
      "There is no type “{what}” here, so this row was left out. Use text, decimal, date, select_one or another known type.",
  },
  "kept-anyway": {
    "zh-CN": "谁在什么时候填写，每条记录都会自动保存，“{what}”不需要导入。",
    "en-US": "Every record keeps by itself who filled it and when, so “{what}” was left out.",
  },
  "computed-now": {
    "zh-CN": "“{what}”有计算公式，所以总由公式得出，不能手填。要手填请删除公式。",
    "en-US":
      "“{what}” has a calculation, so it is always worked out and never typed. Clear it to let people type.",
  },
  "like-type": {
    "zh-CN": "题型“{what}”按最接近的类型导入，请核对。",
    "en-US": "The type “{what}” came in as the nearest one. Look at it.",
  },
  "unknown-column": {
    "zh-CN": "“{column}”列不能带入，内容“{what}”没有导入。需要时请在编辑器里补上。",
    "en-US": "The column “{column}” is not carried: “{what}” was left out. Add what you need in the editor.",
  },
  expression: {
    "zh-CN": "表达式“{what}”在这里没有对应的写法，没有导入。请在编辑器里改写。",
    "en-US": "“{what}” cannot be said here, so the expression was left out. Write it anew in the editor.",
  },
  "both-differ": {
    "zh-CN": "“{column}”列和它的 fieldsheet_ 列说法不同，采用了“{column}”列。请删除其中一个。",
    "en-US":
      "The column “{column}” and its fieldsheet_ column differ; “{column}” was taken. Clear one of them.",
  },
  renamed: {
    "zh-CN": "名称“{what}”改成了“{now}”：名称只能用小写字母、数字和下划线，且不能重复。",
    "en-US": "The name “{what}” became “{now}”: names take small letters, digits and underscores, each once.",
  },
  "no-label": {
    "zh-CN": "“{what}”没有标签，用名称代替。请补上两种语言的标签。",
    "en-US": "“{what}” has no label, so its name stands there. Give it a label in both languages.",
  },
  untranslated: {
    "zh-CN": "“{column}”只有一种语言，两种语言都用了它。请补上翻译。",
    "en-US": "“{column}” is there in one language only and was used for both. Add the translation.",
  },
  "no-list": {
    "zh-CN": "choices 工作表里没有选项组“{what}”。请补上选项。",
    "en-US": "The sheet “choices” has no list “{what}”. Add its choices.",
  },
  filter: {
    "zh-CN": "选项筛选“{what}”不能带入：只支持“列 = ${题目}”这一种。请在编辑器里设置所属选项。",
    "en-US":
      "The choice filter “{what}” is not carried: only “column = ${question}” is. Set it in the editor.",
  },
  "central-list": {
    "zh-CN": "选项来自中央列表“{what}”，文件里的改动没有导入。请在规则库里改这个列表。",
    "en-US":
      "These choices are the central list “{what}”; changes in the file were left out. Change the list in the rulebook.",
  },
  "nested-lines": {
    "zh-CN": "明细表里不能再有明细表或分组“{what}”；其中的题目放进了外层。",
    "en-US":
      "A table of lines holds no group or table of its own: the questions of “{what}” stand in the outer one.",
  },
  "line-type": {
    "zh-CN": "明细表的列不能是“{what}”，这一行没有导入。请改用其他题型，或放到明细表外面。",
    "en-US":
      "A column of a table of lines cannot be “{what}”, so this row was left out. Use another type, or put it outside.",
  },
  "line-setting": {
    "zh-CN": "明细表的列没有“{column}”，内容“{what}”没有导入。",
    "en-US": "A column of a table of lines has no “{column}”: “{what}” was left out.",
  },
  note: {
    "zh-CN": "说明文字成为下一题的帮助。",
    "en-US": "The note became the help of the next question.",
  },
  "lost-note": {
    "zh-CN": "说明文字“{what}”没有导入：后面没有可以放它的题目。请写进某一题的帮助。",
    "en-US":
      "The note “{what}” was left out: no question after it has room. Write it as the help of a question.",
  },
  unbalanced: {
    "zh-CN": "“{what}”没有成对出现。请检查分组和重复的开始和结束。",
    "en-US": "“{what}” has no counterpart. Look at where groups and repeats begin and end.",
  },
  added: {
    "zh-CN": "每张表单都要有{what}，文件没有说明，已补上“{now}”。请在编辑器里核对。",
    "en-US":
      "Every form needs {what}. The file does not say it, so “{now}” was added. Look at it in the editor.",
  },
  "bad-cell": {
    "zh-CN": "“{column}”列的内容“{what}”读不懂，没有导入。",
    "en-US": "“{what}” in the column “{column}” cannot be read and was left out.",
  },
  "own-only": {
    "zh-CN": "XLSForm 没有“{what}”，写在 {column} 里：再导入时会带回来，其他 XLSForm 工具会忽略它。",
    "en-US":
      "XLSForm has no {what}. It stands in {column}: it comes back when you import the file, and other XLSForm tools pass over it.",
  },
  "own-expression": {
    "zh-CN": "这个表达式 XLSForm 写不出来，写在 {column} 里：其他 XLSForm 工具会忽略它。",
    "en-US":
      "XLSForm cannot say this expression. It stands in {column}, and other XLSForm tools pass over it.",
  },
} as const satisfies Record<string, Text>;

export type UncarriedCode = keyof typeof MESSAGES;

/** Where in a file. */
export type FilePlace = Pick<Uncarried, "sheet" | "row" | "column">;

/** What to put into a message; a word that has two languages in both. */
export type MessageWords = Readonly<Record<string, string | Text>>;

/** Says that something was not carried. */
export function uncarried(code: UncarriedCode, place: FilePlace, words: MessageWords = {}): Uncarried {
  const say = (language: keyof Text) =>
    MESSAGES[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const word = name === "column" ? place.column : words[name];
      return word === undefined ? whole : typeof word === "string" ? word : word[language];
    });
  return { ...place, message: { "zh-CN": say("zh-CN"), "en-US": say("en-US") } };
}
