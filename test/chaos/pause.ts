/** Lets time go by in the simulated world: customers and agents are not machines. Nothing is proven by it. */
export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
