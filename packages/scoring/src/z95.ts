/** The 97.5 % point of the normal distribution: 95 % lie between its negative and itself. */
export const z95 = 1.959964
