import { openings } from '../opening.ts'

/** Bills and contracts. */
export const money = [
  ...openings(
    'en',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      "@aurora_aiuta you've taken £86 TWICE and my rent bounced. I need that back today, not in ten working days. Urgent, please",
      "Cut off for non-payment. I've PAID. I have the receipt in front of me. @aurora_aiuta I run a van business off that number, switch it back on now",
    ],
  ),
  ...openings(
    'en',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer'],
    [
      'Hi @aurora_aiuta, there\'s a £3 "Premium Voicemail" on my bill. I haven\'t listened to a voicemail since about 2014. Could you take it off please?',
      "@aurora_aiuta changed my bank details in September, you're still billing the old account which is now closed. Help?",
      'Top-up went through at the corner shop last night, receipt and everything, still showing zero. Any ideas @aurora_aiuta?',
    ],
  ),
  ...openings(
    'en',
    { topic: 'billing', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'grateful', 'patient'],
    [
      '@aurora_aiuta daft question, but what\'s "pro rata" and why is there £4.12 of it?',
      'Is there a way to get a proper VAT receipt? The app gives me a picture of a receipt, which is lovely but no @aurora_aiuta',
    ],
  ),
  ...openings(
    'en',
    { topic: 'billing', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      'Aurora Mobile charged me a £1.50 admin fee for a refund of £1.20. I owe them 30p for owing me money',
      'Opened my Aurora bill, closed my Aurora bill, put the kettle on ☕',
      "Anyone else's AuroraMobile direct debit gone up with zero warning? Asking before I lose it on the phone",
    ],
  ),
  ...openings(
    'en',
    { topic: 'billing', named: 'both', urgency: 'normal', intent: 'problem' },
    ['buyer', 'furious', 'influential'],
    [
      '@auroramobile says first three months half price. @aurora_aiuta says what offer. Could you two have a chat?',
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'care', urgency: 'high', intent: 'cancellation' },
    ['furious', 'influential', 'buyer'],
    [
      "Cancel everything @aurora_aiuta. Broadband, both SIMs, the lot. I've asked four times and I'm not asking nicely a fifth",
      "@aurora_aiuta third price rise in a year. I'm leaving, penalty-free like your own letter says. Confirm in writing please",
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'cancellation' },
    ['patient', 'grateful', 'confused'],
    [
      "Hello @aurora_aiuta, my dad passed away in May and we'd like to close his account. The form asks for his signature. What do we do?",
      "Moving abroad in January and need to end my contract @aurora_aiuta. Nothing you did, honest. What's the process?",
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'furious', 'buyer', 'confused'],
    [
      "@aurora_aiuta number transfer was meant to take one working day. It's been nine. I'm carrying two phones like a low-budget spy",
      "Signed for £18 in the shop, email says £24. I've got the paper copy @aurora_aiuta, which one's real?",
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'nameOnly', urgency: 'normal', intent: 'cancellation' },
    ['furious', 'troll', 'influential', 'buyer'],
    [
      "Trying to leave Aurora Mobile is like trying to leave a party at your nan's. One more month? You'll have a bit of data, won't you?",
      "Eleven years with Aurora and I'm properly thinking of going elsewhere. Talk me out of it, or don't",
    ],
  ),
]
