/** Something the person at the keyboard can put right. Its message is one plain sentence, shown without a stack. */
export class PlainFailure extends Error {}
