/** Words that count by themselves, in every language together. */
export const ANY_DESK_KEYWORDS: Readonly<Record<string, string[]>> = {
  thanks: ['grazie', 'complimenti', 'bravi', 'merci', 'bravo', 'thanks', 'thank you', 'great job'],
  purchase: [
    'comprare',
    'acquistare',
    'vorrei attivare',
    'acheter',
    'souscrire',
    'buy',
    'sign up',
    'order one',
  ],
  preference: [
    'passo a voi',
    'sempre stato cliente',
    'da anni con voi',
    'fidele client',
    'client depuis',
    'switch to you',
    'loyal customer',
  ],
}
