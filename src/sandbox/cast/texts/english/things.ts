import { openings } from '../opening.ts'

/** Repairs, shops, parcels, the app and travelling. */
export const things = [
  ...openings(
    'en',
    { topic: 'repair', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      '@aurora_aiuta six weeks. SIX. "Awaiting parts." Are you growing them? I want my phone back this week, fixed or not, and a manager',
    ],
  ),
  ...openings(
    'en',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful', 'buyer'],
    [
      "Hi @aurora_aiuta, dropped my phone off in {town} three weeks ago, told five days. Not cross, just wondering if it's alright 🙂",
      'Quote was £59, they want £95 to hand it over. Nobody rang. Can you look into it please @aurora_aiuta?',
      "@aurora_aiuta phone went down the loo. It's out, it's clean, it's purple. Is that the end of it?",
    ],
  ),
  ...openings(
    'en',
    { topic: 'repair', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      "My phone's been in Aurora's repair centre so long it's probably got a parking space",
      'New battery from Aurora Mobile lasts till elevenses. Old one made it to lunch',
    ],
  ),
  ...openings(
    'en',
    { topic: 'shop', named: 'care', urgency: 'normal', intent: 'problem' },
    ['furious', 'patient', 'buyer'],
    [
      '@aurora_aiuta your {town} shop says open till 7, shutters down at ten past six. Two buses, that was',
      "Was told the insurance was compulsory. It isn't, is it? I'd like it cancelled and my £7 back @aurora_aiuta",
    ],
  ),
  ...openings(
    'en',
    { topic: 'shop', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'patient', 'grateful', 'buyer'],
    ["@aurora_aiuta do your shops take old phones for recycling? I've a drawer. Everyone's got a drawer"],
  ),
  ...openings(
    'en',
    { topic: 'shop', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'furious', 'influential'],
    ['Popped into Aurora for a screen protector. Left with a tablet, a speaker and a mild sense of shame'],
  ),
  ...openings(
    'en',
    { topic: 'delivery', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'buyer', 'influential'],
    [
      'Parcel "handed to resident" at 11.40. I was at work and I live alone. There\'s a £600 phone in that @aurora_aiuta, answer me please, urgently',
    ],
  ),
  ...openings(
    'en',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'buyer', 'confused', 'grateful'],
    [
      '@aurora_aiuta my order\'s been "out for delivery" for five days. It must be exhausted',
      "Returned a phone on the 2nd, you've had it since the 4th, no refund yet. How long is it normally @aurora_aiuta?",
      "Ordered black, got rose gold. I'm a scaffolder @aurora_aiuta. The lads have seen it",
    ],
  ),
  ...openings(
    'en',
    { topic: 'delivery', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['troll', 'furious', 'buyer', 'patient'],
    [
      "Aurora delivery slot: 7am to 9pm. That's not a slot, that's a day 🤷",
      "Tracking says my Aurora Mobile router is in Doncaster. It was in Doncaster last week too. I think it's met someone 💔",
    ],
  ),
  ...openings(
    'en',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['confused', 'patient', 'buyer', 'furious'],
    [
      "@aurora_aiuta app wants a code. Code goes to the number I'm trying to unblock. You see my problem",
      'Since the update the app opens, thinks about it, and closes. Relatable, but I need to pay my bill @aurora_aiuta',
      "@aurora_aiuta your chatbot has called me Dave eleven times. I'm not Dave. How do I get a person?",
    ],
  ),
  ...openings(
    'en',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'suggestion' },
    ['patient', 'grateful', 'influential', 'buyer'],
    [
      "Suggestion @aurora_aiuta: dark mode. It's 2am, I've a newborn, and your app is the surface of the sun",
      "@aurora_aiuta please add a spending cap per number. I've three teenagers and one salary",
    ],
  ),
  ...openings(
    'en',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'grateful'],
    ['@aurora_aiuta where do I find the PUK thingy? Got my PIN wrong three times, gloves on'],
  ),
  ...openings(
    'en',
    { topic: 'app', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'influential', 'furious', 'confused'],
    [
      'Aurora app asked me to rate it one to five while it was crashing. Bold',
      'AuroraMobile password rules: a capital, a symbol, a number and the name of your first regret',
    ],
  ),
  ...openings(
    'en',
    { topic: 'roaming', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'confused', 'influential', 'buyer'],
    [
      "Landed in Tunis, £140 of roaming before I'd found my suitcase. It was OFF. @aurora_aiuta block it now please, I'm on airport wifi",
      'Phone nicked in Barcelona an hour ago @aurora_aiuta, can someone please kill the SIM? Your emergency line is engaged. Urgent!!',
    ],
  ),
  ...openings(
    'en',
    { topic: 'roaming', named: 'care', urgency: 'low', intent: 'question' },
    ['patient', 'confused', 'buyer', 'grateful'],
    ['@aurora_aiuta two weeks in Sardinia, is data included or do I need to remortgage?'],
  ),
  ...openings(
    'en',
    { topic: 'roaming', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      "Drove past the Swiss border. Past it. Not over it. Aurora Mobile: welcome to Switzerland, that'll be £8",
    ],
  ),
]
