/** The size and the weights of text in charts. The styles of the elements use them too, for text beside and in drawings. */

/** The size of text in charts in CSS pixels: the smallest size that the design allows. It does not depend on the page. */
export const chartText = 12;

/** The weights of normal and of bold text. A page without a variable font shows 400 and 700. */
export const chartWeight = { normal: 400, strong: 640 } as const;
