import { people } from '../character.ts'

export const english = [
  ...people('en', 'patient', [
    ['hattie_wrensby', 'Hattie Wrensby', 'f', 'Norwich', 203, 'Allotment, crosswords, mild opinions.'],
    ['callum_strath', 'Callum Strathairlie', 'm', 'Dundee', 118, 'Nurse. Tea first.'],
    [
      'priya_ondeck',
      'Priya Malhorne',
      'f',
      'Leicester',
      366,
      'Project manager, so yes, I made a list.',
      'closed',
    ],
  ]),
  ...people('en', 'furious', [
    ['gaz_thornley', 'Gary Thornley', 'm', 'Leeds', 577, 'Van, tools, radio. Not in the mood.'],
    ['dee_mccrackan', 'Deirdre McCrackan', 'f', 'Belfast', 430, 'Says it once. Then says it louder.'],
    ['expat_nigel', 'Nigel Haversage', 'm', 'Lucca', 241, 'Retired to Tuscany for a quiet life. Ha.'],
  ]),
  ...people('en', 'influential', [
    [
      'tessa_unboxed',
      'Tessa Okonedo-Bright',
      'f',
      'London',
      128_000,
      'I open boxes so you don’t have to 📦',
      'verified',
    ],
    [
      'thegridguy',
      'Owen Gridley',
      'm',
      'Bristol',
      36_900,
      'Networks, masts and long train rides.',
      'verified',
    ],
  ]),
  ...people('en', 'grateful', [
    ['maureen_pells', 'Maureen Pellsworth', 'f', 'Whitby', 26, 'Gran, knitter, slow typist.'],
    ['jonah_kitesurf', 'Jonah Ferrowby', 'm', 'Newquay', 489, 'Wind first, work second.'],
  ]),
  ...people('en', 'confused', [
    ['brenda_tilsit', 'Brenda Tilsit', 'f', 'Swansea', 41, 'New here. Be kind.'],
    ['sam_quillfthr', 'Sam Quillfeather', 'm', 'Milan', 92, 'Erasmus year in Milano. Lost most days.'],
  ]),
  ...people('en', 'troll', [
    ['bins_and_memes', 'Bins & Memes', 'm', 'Hull', 4_450, 'Collected fortnightly.'],
    ['karenofalltrade', 'K. of All Trades', 'f', 'Essex', 1_730, 'Can I speak to everyone’s manager?'],
  ]),
  ...people('en', 'buyer', [
    ['rosa_halloway', 'Rosa Hallowayne', 'f', 'Bath', 312, 'Saving for a house, browsing for a phone.'],
    [
      'dev_tanner',
      'Devon Tannerley',
      'm',
      'Cardiff',
      154,
      'Runs a café with two very loud espresso machines.',
    ],
  ]),
  ...people('en', 'journalist', [
    [
      'imogen_fairley',
      'Imogen Fairleigh-Stott',
      'f',
      'London',
      14_800,
      'Consumer affairs, The Weekly Lantern.',
      'verified',
    ],
  ]),
]
