import { type Lexicon, list } from './lexicon-form.ts'

export const english: Lexicon = {
  problem: list(`
    not working, isn't working, doesn't work, does not work, stopped working, won't, can't get, can't log, can't send, can't use, can't open, cannot, still no, still not, still waiting,
    still showing, still hasn't, hasn't arrived, hasn't turned up, haven't received, problem, issue, trouble., broken, broke., error, down., is down, crash, keeps, no signal, no service, no network,
    no coverage, no internet, no reception, no refund, no answer, no reply, not getting, charged me, charged twice, charge me, twice., three times, overcharg, double charged, refund., never arrived, never got, never asked, never signed, wrong, slow.,
    slower, slowest, terrible, awful, worst, a joke, complain, disappoint, ridiculous, useless, fed up, frozen, freezes, outage, dead., stuck, shame, shambles, scam, disgrace, missing, cracked,
    fall over, fell over, gone up, hopeless, drop at, drops, dropped out, cut off, out for delivery, not cross, warning, unacceptable, rubbish, appalling, joke., hidden fee, late fee, admin fee,
    lost in, damaged, faulty, scratch, delay, ignored, nobody answers, nobody there, passed around, gave up, nothing works, like it cancelled, want it cancelled, nobody rang, wrong colour, been out, went down, cancelled on me, locked out, logs me out, isn't it
  `),
  trouble: list(`
    not., n't, never, nothing, nobody, no., still., since, yet., again, weeks, days, hours, hour., minutes, last nite, last night, yesterday, months, told., supposed, but., instead, except, without, then.,
    says., said., paid., paying, £, pay., charge, only., cost, wait, on hold, queue, ages, apparently, meant to, zero., nowt, hole, three different, agents
  `),
  question: list(`
    how do, how can, how much, how long, how many, how does, is it possible, can i., can you, could you, do you, do i., do your, does the, does anyone, does it, anyone know, any idea, any date, when's, when., where., what., what's, which., is there, are there,
    is data, is it., wondering, why., who do, should i, would i, have you, question, quick one, are you, do we, curious, your side, handles press, press contact, filing
  `),
  praise: list(`
    great., brilliant, awesome, lovely, perfect, excellent, well done, very happy, so happy, really happy, fair play, sorted in, sorted it, all sorted, fantastic, kudos, amazing, helpful, hats off, shoutout, shout out, credit where,
    thank you to, thanks to, big thanks, huge thanks, thank you ❤, fixed it, fixed in, a star, legend, superb, impressed, love my, take back, best service, five stars, patient with, worked first time, delighted, 👏, ❤, 💙, 😍
  `),
  courtesy: list('thank, cheers, ta., 👍'),
  purchase: list(`
    want to buy, like to buy, looking to buy, buy., buying, upgrade to, upgrading, switch to you, switch to aurora, switching over, sign up, new plan, get a quote, pre-order, preorder, in stock, order the, thinking of joining, joining, worth it, recommend,
    what have you got, have you got, what would you give, trade in, trade-in, how much is, how much for, what deals, any deals, best plan, which plan, phone for my, after a., looking for a, out?, when's the, gorgeous, student discount, price on
  `),
  cancellation: list(`
    cancel my, cancel the, cancel it, i cancel, to cancel, cancelling, close his account, close her account, close the account, to leave, i'm leaving, leaving you, leaving aurora, switching to, switch provider, terminate, close my account, pac code, going elsewhere, want out, ending my contract, end my contract, leave you, i'm off
  `),
  suggestion: list(`
    suggestion, you should add, please add, would be nice, would be great if, would be good if, would love it if, it'd be, feature request, idea for, why not add, how about adding, could we have, can we have, can we get, wish you'd
  `),
  spam: list(`
    real followers, buy followers, cheap followers, link in bio, earn money, make money, a day from, spots left, msg me, bitcoin, crypto, invest with, click here, promo code in, dm me to, passive income
  `),
  service: list(`
    bill., bills, billing, direct debit, refund, line., landline, network, signal, broadband, router, wifi, internet, fibre, app., roaming, sim., esim, data., phone, screen, battery, repair, shop., store., staff, contract, tariff,
    plan., deal., deals, order., parcel, courier, delivery, engineer, mast., text., texts, call., calls, password, customer service, chatbot, reception, coverage, top-up, insurance, charged, warranty, tablet, 4g, 5g
  `),
  urgent: list(`
    urgent, asap, right now, right away, immediately, emergency, 999, hospital, stolen, lost my phone, nicked, today, tonight, stranded, stuck abroad, i'm abroad, no signal anywhere, no service, disabled, elderly, pacemaker, fraud, hacked, can't work, cannot work, lawyer, solicitor,
    ombudsman, small claims, a manager, no-show, fuming, third price, four times, five times, last chance, back this week, please help, send help, help me, block it, block my, block the, airport, back on now, now please, now!, cut off, dead as, is it just me, interview, exam., this week or, before the end of, 6pm,
    deadline, filing, overdrawn, cleaned out, medication, carer, my business, losing customers, losing business, wedding, boarding, this minute, is down, day four, day three, four days, three days, police
  `),
  calm: list(`
    no rush, no hurry, whenever you, when you get a chance, just curious, not urgent, nothing urgent, daft question, silly question, quick question, out of curiosity
  `),
}
