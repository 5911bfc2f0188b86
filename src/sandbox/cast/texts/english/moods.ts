import { openings } from '../opening.ts'

/** Praise, purchases, chatter and the press. */
export const moods = [
  ...openings(
    'en',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'confused', 'influential'],
    [
      "Credit where it's due: @aurora_aiuta answered in six minutes on a Sunday and fixed it. Thank you ❤️",
      "Big thanks to Colm at @aurora_aiuta who stayed on the line till my mum's phone worked. She's now sending me forty photos of the cat",
      '@aurora_aiuta your engineer in {town} took his boots off, fixed it in ten minutes and said hello to the dog. Ten out of ten',
    ],
  ),
  ...openings(
    'en',
    { topic: 'praise', named: 'marketing', urgency: 'low', intent: 'praise' },
    ['grateful', 'influential', 'buyer'],
    [
      "@auroramobile the advert with the grandad learning voice notes. I'm at my desk. I'm crying. Thanks for that",
    ],
  ),
  ...openings(
    'en',
    { topic: 'praise', named: 'nameOnly', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'influential', 'buyer'],
    [
      "I take back most of what I've said about Aurora. Rang up, got a human, human was lovely",
      'Aurora Mobile at the top of a Scottish hill in sideways rain: four bars. Fair play ⛰️',
    ],
  ),
  ...openings(
    'en',
    { topic: 'purchase', named: 'marketing', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'confused', 'patient', 'influential'],
    [
      "@auroramobile when's the Lume 4 out? Mine is mostly tape now",
      'Hi @auroramobile, after a data-only SIM for a narrowboat, 100 gig or so. What have you got?',
      '@auroramobile what would you give me for a two-year-old phone with a crack shaped like Norway?',
    ],
  ),
  ...openings(
    'en',
    { topic: 'purchase', named: 'care', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'patient', 'grateful', 'confused'],
    [
      '@aurora_aiuta phone for my gran, 86: big buttons, loud, no nonsense. What would you recommend?',
      "Want to switch to you and keep my number, contract's up on the 30th. When should I start @aurora_aiuta?",
    ],
  ),
  ...openings(
    'en',
    { topic: 'purchase', named: 'nameOnly', urgency: 'low', intent: 'purchase' },
    ['buyer', 'influential', 'confused'],
    [
      'Aurora Mobile: worth it? I mostly need it to work on the train and not be a faff',
      'That new yellow Aurora Lume is gorgeous and I do not need it. I do not need it. Do I 💛',
    ],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'none', urgency: 'low', intent: 'chatter' },
    ['grateful', 'patient', 'confused', 'influential', 'troll'],
    [
      'Saw the aurora borealis from the back step in my dressing gown. Neighbour saw the dressing gown',
      "Whoever put the clocks back, could you put the summer back while you're at it",
      'The 14 bus in {town} has been "2 mins" for 25 mins. Time is a circle',
    ],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'nameOnly', urgency: 'low', intent: 'chatter' },
    ['troll', 'influential', 'buyer', 'grateful'],
    ["Aurora Mobile's hold music has a saxophone solo at minute nine. I know that now"],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'care', urgency: 'low', intent: 'chatter' },
    ['troll'],
    [
      '@aurora_aiuta are you a person or a very tired spreadsheet',
      '@aurora_aiuta blink twice if they\'re making you say "we\'re sorry to hear that"',
      "Is it @aurora_aiuta's day off or is it always like this",
    ],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'marketing', urgency: 'low', intent: 'chatter' },
    ['troll', 'grateful', 'buyer', 'confused'],
    ["@auroramobile does the reindeer in the advert have a name? It's split the office"],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'both', urgency: 'low', intent: 'spam' },
    ['troll'],
    ['🚀🚀 MAKE £400 A DAY FROM YOUR SOFA 🚀🚀 msg me START, only 5 spots left @auroramobile @aurora_aiuta'],
  ),
  ...openings(
    'en',
    { topic: 'press', named: 'both', urgency: 'high', intent: 'question' },
    ['journalist'],
    [
      "@auroramobile @aurora_aiuta filing on this morning's outage at 6pm. How many customers, and when is it back? One line will do",
    ],
  ),
  ...openings(
    'en',
    { topic: 'press', named: 'care', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      '@aurora_aiuta a reader of 84 has waited ten weeks for a landline. Happy to hear your side before we run it',
      'Who handles press for Aurora these days @aurora_aiuta? The address on your site bounces',
    ],
  ),
  ...openings(
    'en',
    { topic: 'press', named: 'marketing', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      '@auroramobile "Europe\'s greenest network": greenest by what measure, please? I\'d like to read the study',
    ],
  ),
  ...openings(
    'en',
    { topic: 'press', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['journalist', 'influential'],
    [
      'Looking to speak to Aurora Mobile customers whose bills changed after the new system came in. My DMs are open',
      'Rang Aurora Mobile as an ordinary customer: 38 minutes, three agents, three different answers. Piece tomorrow',
    ],
  ),
]
