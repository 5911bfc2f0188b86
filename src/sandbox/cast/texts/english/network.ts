import { openings } from '../opening.ts'

export const network = [
  ...openings(
    'en',
    { topic: 'network', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      "No signal anywhere in {town} since 6am @aurora_aiuta. My mum's on a falls alarm that uses your network. This is urgent, what's going on??",
      "Broadband down FOUR days. Working out of the van with a hotspot like it's 2009. @aurora_aiuta when is someone actually coming?",
      "@aurora_aiuta engineer due 8 til 12. It's gone five. Took a day's unpaid leave for this. Third no-show. Absolutely fuming",
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer', 'grateful'],
    [
      'Hi @aurora_aiuta, full bars of 5G in {town} but nothing loads. Tried airplane mode, restarting, stern words',
      "@aurora_aiuta my calls drop at exactly 15 minutes. Useful with some relatives, less so when you're ninth in the GP's queue",
      "Router's got one red light and one I'd call apricot. @aurora_aiuta do I worry?",
      "Not getting my bank's text codes, everything else arrives fine. Is that you or them @aurora_aiuta?",
      "@aurora_aiuta signal's grand in the garden, hopeless in the house. I can't take every call next to the bins",
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'care', urgency: 'low', intent: 'question' },
    ['patient', 'confused', 'buyer'],
    [
      "@aurora_aiuta any date for full fibre in {town}? The other side of the street has it and they're being smug",
      'How do I turn wifi calling on? My grandson says it\'s "literally just a toggle" and then he left @aurora_aiuta',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'nameOnly', urgency: 'high', intent: 'problem' },
    ['furious', 'influential', 'confused'],
    [
      'Is Aurora Mobile down in {town} or is it just me? Dead as a dodo for half an hour',
      "Job interview on video in ten minutes and Aurora's picked NOW to fall over. Send help 🫠",
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'influential', 'patient', 'furious'],
    [
      "My Aurora broadband runs on a hamster, and I think the hamster's unionised 🐹",
      'Best Aurora Mobile reception on the whole farm is on top of the muck heap. Client calls have been memorable',
      'On the train with AuroraMobile: one bar, then no bars, then a different one bar. Like a very sad disco',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'marketing', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'buyer'],
    [
      '@auroramobile "everywhere you go". I went to my kitchen. Didn\'t follow me there, did you',
      "Love the new advert with the shepherd on the mountaintop @auroramobile. I'm on the ring road in {town} with nothing",
    ],
  ),
]
