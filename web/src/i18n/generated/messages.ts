// Written by generate-types.ts from the catalogues.
export interface Messages {
  'accounts.title': null
  'accounts.add': null
  'accounts.empty': null
  'accounts.emptyWords': null
  'accounts.connected': null
  'accounts.loginFailed': null
  'accounts.pulse.well': null
  'accounts.pulse.quiet': null
  'accounts.pulse.paused': null
  'accounts.pulse.trouble': null
  'accounts.pulse.unread': null
  'accounts.lastHeard': { ago: string | number }
  'accounts.neverHeard': null
  'accounts.lastRead': { ago: string | number }
  'accounts.since': { at: string | number }
  'accounts.check': null
  'accounts.healthy': { handle: string | number }
  'accounts.more': { handle: string | number }
  'accounts.pause': null
  'accounts.resume': null
  'accounts.remove': null
  'accounts.removeTitle': { handle: string | number }
  'accounts.removeWords': null
  'accounts.keywords': null
  'accounts.keywordsHint': null
  'accounts.addKeyword': null
  'accounts.purpose': null
  'accounts.channel': null
  'accounts.moreSettings': null
  'accounts.connect': null
  'accounts.login': null
  'accounts.missing': null
  'accounts.field.accessToken': null
  'accounts.field.refreshToken': null
  'accounts.field.clientId': null
  'accounts.field.clientSecret': null
  'accounts.field.apiUrl': null
  'accounts.field.webUrl': null
  'accounts.field.authorizeUrl': null
  'accounts.field.settleSeconds': null
  'accounts.live': { since: string | number }
  'accounts.notLive': null
  'accounts.field.hearBy': null
  'accounts.field.bearer': null
  'accounts.field.consumerSecret': null
  'accounts.tab.accounts': null
  'accounts.tab.departments': null
  'accounts.tab.ticketing': null
  'accounts.tabWords.accounts': null
  'accounts.tabWords.departments': null
  'accounts.tabWords.ticketing': null
  'actions.goTo': { place: string | number }
  'actions.palette': null
  'actions.density': null
  'actions.toggleQueue': null
  'actions.toggleCustomer': null
  'actions.next': null
  'actions.previous': null
  'actions.open': null
  'actions.copyLink': null
  'actions.showView': { view: string | number }
  'actions.resolveAndNext': null
  'actions.resolveWords': null
  'actions.assignToMe': null
  'actions.undo': null
  'actions.undoReply': null
  'actions.send': null
  'actions.sendAndResolve': null
  'actions.search': null
  'actions.nothingFound': null
  'actions.singleKeys': null
  'actions.singleKeysHint': null
  'actions.group.matter': null
  'actions.group.answer': null
  'actions.group.list': null
  'actions.group.navigation': null
  'actions.group.desk': null
  'actions.takeNext': null
  'actions.sendAndNext': null
  'actions.markUnread': null
  'actions.searchFor': { q: string | number }
  'actions.group.search': null
  'actions.group.found': null
  'actions.searchAll': null
  'actions.macro': null
  'actions.article': null
  'acts.mark': null
  'acts.markDown': null
  'acts.markUp': null
  'acts.markAll': null
  'acts.unmark': null
  'acts.me': null
  'acts.type': null
  'acts.none': null
  'acts.current': null
  'acts.until': null
  'acts.past': null
  'acts.stop': null
  'acts.goOn': null
  'acts.marked': { n: number }
  'acts.markWhole': { n: string | number }
  'acts.running': { n: string | number; all: string | number }
  'acts.sure': { n: number }
  'acts.done': { n: number }
  'acts.refused': { n: number; why: string | number }
  'acts.left': { n: number }
  'acts.pick.assign': null
  'acts.pick.snooze': null
  'acts.pick.priority': null
  'acts.pick.queue': null
  'acts.pick.resolve': null
  'acts.pick.tag': null
  'acts.pick.incident': null
  'app.inbox': null
  'app.customers': null
  'app.more': null
  'app.notAnswered': null
  'app.mood': null
  'app.policy': null
  'app.accounts': null
  'app.navigation': null
  'app.close': null
  'app.cancel': null
  'app.language': null
  'app.themeTitle': null
  'app.themeIs': { theme: string | number }
  'app.theme.system': null
  'app.theme.light': null
  'app.theme.dark': null
  'app.myMenu': { name: string | number }
  'app.keys': null
  'app.signOut': null
  'app.offline': null
  'app.noPage': null
  'app.toInbox': null
  'app.broken': null
  'app.unreachable': null
  'app.unreachableWords': null
  'app.roster': null
  'app.incidents': null
  'app.handover': null
  'app.departments': null
  'app.wall': null
  'app.team': null
  'app.screenMissing': null
  'app.screenMissingWords': null
  'app.outdated': null
  'app.incomplete': null
  'app.reload': null
  'app.settings': null
  'app.notifications': null
  'app.unread': { count: number }
  'app.search': null
  'collision.title': null
  'collision.words': null
  'collision.edit': null
  'collision.sendAnyway': null
  'collision.discard': null
  'composer.title': null
  'composer.modes': null
  'composer.label.public': null
  'composer.label.direct': null
  'composer.label.note': null
  'composer.short.public': null
  'composer.short.direct': null
  'composer.short.note': null
  'composer.placeholder.public': { handle: string | number; account: string | number }
  'composer.placeholder.direct': { handle: string | number; account: string | number }
  'composer.placeholder.note': null
  'composer.send.public': { account: string | number }
  'composer.send.direct': { handle: string | number }
  'composer.send.note': null
  'composer.keys': null
  'composer.allowed.public': null
  'composer.allowed.direct': { handle: string | number }
  'composer.as': { account: string | number }
  'composer.price': { price: string | number }
  'composer.priceUnlessLink': { price: string | number; more: string | number }
  'composer.sample': null
  'composer.priceWithLink': { price: string | number }
  'composer.over': { n: number }
  'composer.left': { n: number }
  'composer.unfilled': { placeholder: string | number }
  'composer.barred.public': null
  'composer.barred.direct': null
  'composer.answeredByHand': null
  'composer.markedAnswered': null
  'composer.attach': null
  'composer.emoji': null
  'composer.emojiWords': null
  'composer.enclose': null
  'composer.poll': null
  'composer.pollOption': { n: string | number }
  'composer.removeOption': { n: string | number }
  'composer.addOption': null
  'composer.pollTerm': null
  'composer.pollHours': { n: number }
  'composer.pollDays': { n: number }
  'composer.removePoll': null
  'composer.invite': null
  'composer.inviteWords': null
  'composer.removeInvite': null
  'composer.addPart': null
  'composer.split': null
  'composer.part': { n: string | number; of: string | number }
  'composer.removePart': { n: string | number }
  'composer.numbered': null
  'composer.priceOfParts': { price: string | number; n: string | number }
  'composer.file': null
  'composer.uploading': null
  'composer.alt': { name: string | number }
  'composer.altHint': null
  'composer.removeFile': { name: string | number }
  'composer.label.letter': null
  'composer.labelOn': { label: string | number; channel: string | number }
  'composer.placeholder.letter': { handle: string | number; account: string | number }
  'composer.send.letter': { account: string | number }
  'composer.send.publicOn': { channel: string | number; account: string | number }
  'composer.send.directOn': { channel: string | number; handle: string | number }
  'composer.send.quote': { account: string | number }
  'composer.allowed.letter': { handle: string | number }
  'composer.subject': null
  'composer.quote': null
  'composer.askToDelete': { address: string }
  'composer.guide': { name: string | number; reach: string | number }
  'composer.hints': null
  'composer.readFirst': null
  'composer.insertMacro': { name: string | number }
  'composer.sign': { signature: string | number }
  'composer.askApproval': null
  'composer.approvalAsked': null
  'composer.tone.forbiddenWord': { word: string | number }
  'composer.tone.tooManyEmoji': { most: number }
  'composer.tone.noGreeting': null
  'composer.tone.tooLong': { by: number; most: string | number }
  'composer.tone.wrongAddress': { expected: string | number; word: string | number }
  'composer.draftGone': null
  'composer.later': null
  'composer.laterKept': { at: string | number }
  'composer.laterAsked': { at: string | number }
  'customer.title': null
  'customer.followers': null
  'customer.followersCount': { n: number; count: string | number }
  'customer.language': null
  'customer.messages': null
  'customer.since': null
  'customer.writesTo': null
  'customer.verified': null
  'customer.otherMatters': null
  'customer.timeline': null
  'customer.wholeTimeline': { n: number }
  'customer.follows': { accountHandle: string | number; since: string | number }
  'decision.title': null
  'decision.part.if': null
  'decision.part.who': null
  'decision.part.how': null
  'decision.part.when': null
  'decision.if.yes': null
  'decision.if.acknowledge': null
  'decision.if.approval': null
  'decision.if.no': null
  'decision.nobody': null
  'decision.how.publicReply': null
  'decision.how.directMessage': null
  'decision.how.publicThenDirect': null
  'decision.how.thank': null
  'decision.how.otherChannel': null
  'decision.how.handOff': null
  'decision.how.noAnswer': null
  'decision.within': { span: string | number }
  'decision.change': { part: string | number; value: string | number }
  'decision.choose.if': null
  'decision.choose.who': null
  'decision.choose.how': null
  'decision.choose.when': null
  'decision.byPolicy': { version: string | number }
  'decision.overruledBy': { name: string | number }
  'decision.personDecided': { name: string | number }
  'decision.why': null
  'decision.hide': null
  'decision.sure': { share: string | number }
  'decision.changed': null
  'decision.facts': null
  'decision.factToCorrect': { fact: string | number }
  'decision.correct': { name: string | number }
  'decision.correctAny': null
  'decision.corrected': { fact: string | number; decision: string | number }
  'decision.correctedAlike': { fact: string | number }
  'decision.correctedBy': { name: string | number }
  'decision.quoted': { words: string | number }
  'decision.unknown': null
  'decision.afterApproval': null
  'decision.learned': null
  'decision.score': { score: string | number; parts: string | number }
  'decision.hardPriority': { title: string | number }
  'decision.advised': { title: string | number }
  'decision.policySays': null
  'decision.hideMessage': null
  'decision.askToDelete': null
  'decision.leadTo': { name: string | number }
  'delivery.leaving': null
  'delivery.lost': null
  'delivery.pending': { seconds: number }
  'delivery.waiting': null
  'delivery.undo': null
  'delivery.undone': null
  'delivery.sending': null
  'delivery.sent': null
  'delivery.failed': null
  'delivery.retry': null
  'delivery.edit': null
  'delivery.copy': null
  'delivery.copied': null
  'delivery.editTitle': null
  'delivery.sendAgain': null
  'delivery.unknown': null
  'delivery.landed': null
  'delivery.notLanded': null
  'delivery.heldByPart': { n: string | number }
  'done.linkCopied': null
  'done.linkToCopy': { link: string | number }
  'done.assign': null
  'done.unassign': null
  'done.enqueue': null
  'done.prioritise': null
  'done.snooze': null
  'done.resolve': null
  'done.reopen': null
  'done.sent': null
  'done.wake': null
  'done.unread': null
  'done.tag': null
  'done.incident': null
  'due.waiting': null
  'due.snoozed': { until: string | number }
  'due.at': { at: string | number }
  'due.lateBy': null
  'due.in': null
  'due.soonIn': null
  'due.clocks': null
  'errors.requestId': { id: string | number }
  'errors.retry': null
  'errors.offline': null
  'errors.badRequest': null
  'errors.notSignedIn': null
  'errors.notAllowed': null
  'errors.crossOrigin': null
  'errors.notFound': null
  'errors.alreadySetUp': null
  'errors.answeredMeanwhile': null
  'errors.refused': null
  'errors.tooLarge': null
  'errors.unsupportedMedia': null
  'errors.tooManyRequests': null
  'errors.internal': null
  'errors.notReady': null
  'events.assigned': { to: string | number }
  'events.unassigned': null
  'events.enqueued': { to: string | number }
  'events.prioritised': { to: string }
  'events.snoozed': { until: string | number }
  'events.woken': null
  'events.resolved': { how: string }
  'events.reopened': null
  'events.answeredElsewhere': null
  'events.answerReturned': null
  'events.breached': { metric: string }
  'events.overruled': null
  'events.undone': null
  'events.retried': null
  'events.settledLanded': null
  'events.settledNotLanded': null
  'events.matter': { deed: string; number: string | number }
  'events.byPolicy': null
  'events.opened': null
  'events.customerWrote': null
  'events.received': null
  'events.seenElsewhere': null
  'events.edited': null
  'events.deleted': null
  'events.reposted': null
  'events.noted': null
  'events.answered': null
  'events.queued': null
  'events.sent': null
  'events.failed': null
  'events.unknown': null
  'events.taken': { who: string | number }
  'events.hidden': null
  'events.shown': null
  'events.passageOffered': null
  'events.passageOpened': null
  'events.passageArrived': null
  'events.reacted': { reaction: string }
  'events.unreacted': { reaction: string }
  'events.corrected': { fact: string | number }
  'events.handedOver': { to: string }
  'events.noteWithdrawn': null
  'events.warned': { metric: string; at: string | number }
  'events.moved': { metric: string; at: string | number }
  'events.acknowledged': null
  'events.climbed': { span: string | number; supervisors: string }
  'events.takenNext': { who: string | number }
  'events.returned': { why: string; from: string | number }
  'events.approvalAsked': null
  'events.approvalGiven': { edited: string; author: string | number }
  'events.approvalRefused': { note: string | number }
  'events.approvalWithdrawn': null
  'events.draftTaken': { from: string | number }
  'events.publicLoop': { deed: string; way: string; why: string | number }
  'events.climbedPublic': { span: string | number; supervisors: string }
  'events.scheduledReply': { deed: string; at: string | number; why: string }
  'events.tagged': { n: number; tags: string | number }
  'events.untagged': { n: number; tags: string | number }
  'facts.pair': { name: string | number; value: string | number }
  'facts.language': null
  'facts.named': null
  'facts.intent': null
  'facts.urgency': null
  'facts.topic': null
  'facts.visibility': null
  'facts.writtenTo': null
  'facts.followers': null
  'facts.hasOpenTicket': null
  'facts.isSealed': null
  'facts.isAutomatic': null
  'facts.mayAnswerPublicly': null
  'facts.value.namedHandle': null
  'facts.value.namedName': null
  'facts.value.namedNone': null
  'facts.value.problem': null
  'facts.value.question': null
  'facts.value.praise': null
  'facts.value.purchase': null
  'facts.value.cancellation': null
  'facts.value.suggestion': null
  'facts.value.chatter': null
  'facts.value.spam': null
  'facts.value.high': null
  'facts.value.normal': null
  'facts.value.low': null
  'facts.value.billing': null
  'facts.value.technical': null
  'facts.value.delivery': null
  'facts.value.sales': null
  'facts.value.public': null
  'facts.value.direct': null
  'facts.value.internal': null
  'facts.value.it': null
  'facts.value.fr': null
  'facts.value.en': null
  'facts.value.other': null
  'facts.value.yes': null
  'facts.value.no': null
  'facts.isAfterResolution': null
  'facts.isAddressed': null
  'facts.matterPriority': null
  'facts.value.none': null
  'facts.sentiment': null
  'facts.alsoWants': null
  'facts.function': null
  'facts.isToxic': null
  'facts.mayBeIronic': null
  'facts.privateData': null
  'facts.belongsTo': null
  'facts.isVerified': null
  'facts.reach': null
  'facts.recentMessages': null
  'facts.customerPlan': null
  'facts.customerValue': null
  'facts.askedBefore': null
  'facts.isWithinHours': null
  'facts.similarLately': null
  'facts.value.es': null
  'facts.value.de': null
  'facts.value.pt': null
  'facts.value.negative': null
  'facts.value.neutral': null
  'facts.value.positive': null
  'facts.value.general': null
  'facts.value.specific': null
  'facts.value.afterSales': null
  'facts.value.noFunction': null
  'facts.value.phone': null
  'facts.value.email': null
  'facts.value.iban': null
  'facts.value.card': null
  'facts.value.order': null
  'facts.value.address': null
  'facts.value.taxId': null
  'facts.urgencyChip': { urgency: string }
  'facts.similarChip': { count: number }
  'facts.outsideHours': null
  'facts.alsoChip': { first: string | number; also: string | number }
  'facts.keywords': null
  'facts.isMisdirected': null
  'facts.learnedIf': null
  'facts.learnedQueue': null
  'inbox.title': null
  'inbox.count.mine': { n: string | number }
  'inbox.count.unassigned': { n: string | number }
  'inbox.count.all': { n: string | number }
  'inbox.count.waiting': { n: string | number }
  'inbox.count.snoozed': { n: string | number }
  'inbox.count.resolved': { n: string | number }
  'inbox.views': null
  'inbox.view.mine': null
  'inbox.view.unassigned': null
  'inbox.view.all': null
  'inbox.view.waiting': null
  'inbox.view.snoozed': null
  'inbox.view.resolved': null
  'inbox.more': null
  'inbox.search': null
  'inbox.searchHint': null
  'inbox.clearSearch': null
  'inbox.queueWidth': null
  'inbox.list': null
  'inbox.new': { n: number }
  'inbox.nobody': null
  'inbox.isAssignee': null
  'inbox.pick': null
  'inbox.pickHint': null
  'inbox.noResult': null
  'inbox.noResultWords': null
  'inbox.clearFilter': null
  'inbox.empty.mine': null
  'inbox.empty.unassigned': null
  'inbox.empty.all': null
  'inbox.empty.waiting': null
  'inbox.empty.snoozed': null
  'inbox.empty.resolved': null
  'inbox.emptyWords': null
  'inbox.noWords': null
  'inbox.next': null
  'inbox.count.breached': { n: string | number }
  'inbox.view.breached': null
  'inbox.empty.breached': null
  'inbox.count.dueSoon': { n: string | number }
  'inbox.view.dueSoon': null
  'inbox.empty.dueSoon': null
  'inbox.count.undelivered': { n: string | number }
  'inbox.view.undelivered': null
  'inbox.empty.undelivered': null
  'inbox.view.awaitingApproval': null
  'inbox.count.awaitingApproval': { n: string | number }
  'inbox.empty.awaitingApproval': null
  'inbox.looking': null
  'inbox.writing': null
  'inbox.approval.waiting': null
  'inbox.approval.refused': null
  'inbox.claimed': null
  'inbox.view.publicOwed': null
  'inbox.empty.publicOwed': null
  'inbox.count.publicOwed': { n: string | number }
  'inbox.owesPublic': null
  'inbox.view.withDepartments': null
  'inbox.empty.withDepartments': null
  'inbox.count.withDepartments': { n: string | number }
  'inbox.view.departmentAnswered': null
  'inbox.empty.departmentAnswered': null
  'inbox.count.departmentAnswered': { n: string | number }
  'inbox.isUnread': null
  'inbox.filter': null
  'inbox.filterOn': { n: number }
  'inbox.goToView': null
  'inbox.view.byName': null
  'inbox.count.byName': { n: string | number }
  'inbox.empty.byName': null
  'inbox.moreTags': { n: string | number }
  'inbox.queue': null
  'inbox.view.goesLater': null
  'inbox.count.goesLater': { n: string | number }
  'inbox.empty.goesLater': null
  'inbox.view.namingMe': null
  'inbox.count.namingMe': { n: string | number }
  'inbox.empty.namingMe': null
  'labels.spam': null
  'labels.porn': null
  'labels.sexual': null
  'labels.nudity': null
  'labels.graphicMedia': null
  'labels.warn': null
  'labels.hide': null
  'labels.veiled': { labels: string | number }
  'labels.unveil': null
  'languages.it': null
  'languages.fr': null
  'languages.en': null
  'languages.other': null
  'languages.es': null
  'languages.de': null
  'languages.pt': null
  'account.title': null
  'account.name': null
  'account.nameWords': { email: string | number }
  'account.save': null
  'account.saved': null
  'account.password': null
  'account.passwordWords': null
  'account.current': null
  'account.change': null
  'account.changed': null
  'account.sessions': null
  'account.sessionsWords': null
  'account.here': null
  'account.seen': { ago: string | number }
  'account.device': { browser: string | number; system: string | number }
  'account.unknownDevice': null
  'account.end': null
  'account.endOthers': null
  'articles.title': null
  'articles.words': null
  'articles.add': null
  'articles.none': null
  'articles.noneWords': null
  'articles.search': null
  'articles.searchHint': null
  'articles.clear': null
  'articles.noneFound': { query: string | number }
  'articles.state': null
  'articles.state.draft': null
  'articles.state.published': null
  'articles.draftWords': null
  'articles.publishedWords': null
  'articles.changed': { time: string | number }
  'articles.changedBy': { time: string | number; by: string | number }
  'articles.hasLink': null
  'articles.remove': { title: string | number }
  'articles.wasRemoved': { title: string | number }
  'articles.isBack': { title: string | number }
  'articles.saved': { title: string | number }
  'articles.published': { title: string | number }
  'articles.new': null
  'articles.edit': null
  'articles.editWords': null
  'articles.languages': null
  'articles.name': null
  'articles.nameWords': null
  'articles.nameMissing': null
  'articles.text': null
  'articles.textWords': null
  'articles.textMissing': null
  'articles.left': { n: number }
  'articles.link': null
  'articles.linkWords': null
  'articles.linkWrong': null
  'articles.nothingWritten': null
  'articles.seeLanguage': { language: string | number }
  'articles.save': null
  'articles.refusal.articleMoved': null
  'articles.refusal.tooManyArticles': null
  'articles.gone': null
  'articles.goneWords': null
  'articles.insertIt': null
  'articles.insertHint': null
  'articles.found': { n: number }
  'articles.noneYet': null
  'articles.writeFirst': null
  'articles.otherLanguage': { language: string | number }
  'articles.noLink': null
  'articles.copyLink': null
  'articles.copied': null
  'articles.notCopied': null
  'articles.openLink': null
  'articles.editIt': null
  'articles.unite': null
  'articles.united': null
  'articles.unitedBoth': null
  'articles.theirs': { language: string | number; field: string | number }
  'articles.leaveTitle': null
  'articles.leaveWords': null
  'articles.leave': null
  'articles.stay': null
  'asked.title': null
  'asked.words': null
  'asked.mine': null
  'asked.owed': { n: number }
  'asked.done': null
  'asked.empty': null
  'asked.emptyWords': null
  'asked.late': null
  'asked.state.asked': null
  'asked.state.answered': null
  'asked.state.refused': null
  'asked.state.settled': null
  'asked.state.withdrawn': null
  'asked.from': { name: string | number; department: string | number }
  'asked.ticket': { number: string | number }
  'asked.customer': null
  'asked.said': null
  'asked.history': null
  'asked.back': null
  'asked.choose': null
  'asked.chooseWords': null
  'asked.answer': null
  'asked.more': null
  'asked.what': null
  'asked.kind.answer': null
  'asked.kind.news': null
  'asked.kind.refusal': null
  'asked.text': null
  'asked.reason': null
  'asked.whoReads': { name: string | number }
  'asked.kept': null
  'asked.send': null
  'asked.sent': { name: string | number }
  'asked.over.answered': null
  'asked.over.refused': null
  'asked.over.settled': null
  'asked.over.withdrawn': null
  'asked.all': null
  'asked.allWords': null
  'asked.lateOf': { n: number }
  'asked.tickets': null
  'asked.noDepartments': null
  'asked.noDepartmentsWords': null
  'asked.next': null
  'asked.previous': null
  'asked.write': null
  'audit.title': null
  'audit.words': null
  'audit.scope': null
  'audit.scope.administration': null
  'audit.scope.everything': null
  'audit.who': null
  'audit.anybody': null
  'audit.kind': null
  'audit.anything': null
  'audit.nothingFound': null
  'audit.since': null
  'audit.until': null
  'audit.ticket': null
  'audit.clear': null
  'audit.export': null
  'audit.empty': null
  'audit.emptyWords': null
  'audit.noMatch': null
  'audit.more': null
  'audit.actor.person': null
  'audit.actor.key': { name: string | number }
  'audit.actor.rule': null
  'audit.actor.connector': null
  'audit.actor.clock': null
  'audit.actor.customer': null
  'audit.actor.department': null
  'audit.details': null
  'audit.deed.message.received': null
  'audit.deed.message.seenElsewhere': null
  'audit.deed.message.edited': null
  'audit.deed.message.deleted': null
  'audit.deed.message.reposted': null
  'audit.deed.message.hidden': null
  'audit.deed.message.shown': null
  'audit.deed.message.reacted': null
  'audit.deed.note.written': null
  'audit.deed.note.withdrawn': null
  'audit.deed.decision.overruled': null
  'audit.deed.fact.corrected': null
  'audit.deed.ticket.opened': null
  'audit.deed.ticket.reopened': null
  'audit.deed.ticket.customerWrote': null
  'audit.deed.ticket.answered': null
  'audit.deed.ticket.acknowledged': null
  'audit.deed.ticket.climbed': null
  'audit.deed.ticket.assigned': null
  'audit.deed.ticket.unassigned': null
  'audit.deed.ticket.handedOver': null
  'audit.deed.ticket.enqueued': null
  'audit.deed.ticket.prioritised': null
  'audit.deed.ticket.snoozed': null
  'audit.deed.ticket.answerReturned': null
  'audit.deed.ticket.woken': null
  'audit.deed.ticket.resolved': null
  'audit.deed.ticket.merged': null
  'audit.deed.ticket.absorbed': null
  'audit.deed.ticket.unmerged': null
  'audit.deed.ticket.split': null
  'audit.deed.ticket.unsplit': null
  'audit.deed.ticket.linked': null
  'audit.deed.ticket.unlinked': null
  'audit.deed.clock.warned': null
  'audit.deed.clock.breached': null
  'audit.deed.clock.moved': null
  'audit.deed.delivery.queued': null
  'audit.deed.delivery.undone': null
  'audit.deed.delivery.sent': null
  'audit.deed.delivery.failed': null
  'audit.deed.delivery.unknown': null
  'audit.deed.delivery.retried': null
  'audit.deed.delivery.settled': null
  'audit.deed.loop.opened': null
  'audit.deed.loop.promised': null
  'audit.deed.loop.due': null
  'audit.deed.loop.reopened': null
  'audit.deed.loop.posted': null
  'audit.deed.loop.returned': null
  'audit.deed.loop.waived': null
  'audit.deed.loop.takenBack': null
  'audit.deed.loop.withdrawn': null
  'audit.deed.passage.offered': null
  'audit.deed.passage.opened': null
  'audit.deed.passage.arrived': null
  'audit.deed.account.connected': null
  'audit.deed.account.changed': null
  'audit.deed.account.checked': null
  'audit.deed.account.budgetWarned': null
  'audit.deed.account.budgetStopped': null
  'audit.deed.account.silent': null
  'audit.deed.account.heardAgain': null
  'audit.deed.account.caughtUp': null
  'audit.deed.account.removed': null
  'audit.deed.account.accessRevoked': null
  'audit.deed.profile.followed': null
  'audit.deed.profile.unfollowed': null
  'audit.deed.escalation.asked': null
  'audit.deed.escalation.answered': null
  'audit.deed.escalation.refused': null
  'audit.deed.escalation.said': null
  'audit.deed.escalation.reminded': null
  'audit.deed.escalation.climbed': null
  'audit.deed.escalation.rerouted': null
  'audit.deed.escalation.askedAgain': null
  'audit.deed.escalation.settled': null
  'audit.deed.escalation.withdrawn': null
  'audit.deed.link.opened': null
  'audit.deed.link.renewed': null
  'audit.deed.link.revoked': null
  'audit.deed.errand.sent': null
  'audit.deed.errand.failed': null
  'audit.deed.errand.unknown': null
  'audit.deed.errand.retried': null
  'audit.deed.department.changed': null
  'audit.deed.ticketing.connected': null
  'audit.deed.ticketing.changed': null
  'audit.deed.ticketing.removed': null
  'audit.deed.ticketing.troubled': null
  'audit.deed.ticketing.recovered': null
  'audit.deed.approval.asked': null
  'audit.deed.approval.given': null
  'audit.deed.approval.refused': null
  'audit.deed.approval.withdrawn': null
  'audit.deed.draft.takenOver': null
  'audit.deed.customer.linked': null
  'audit.deed.customer.split': null
  'audit.deed.customer.linkUndone': null
  'audit.deed.customer.changed': null
  'audit.deed.customer.noted': null
  'audit.deed.customer.suggestionDismissed': null
  'audit.deed.customer.imported': null
  'audit.deed.attribute.changed': null
  'audit.deed.integration.changed': null
  'audit.deed.macro.changed': null
  'audit.deed.abbreviation.changed': null
  'audit.deed.roster.changed': null
  'audit.deed.roster.gapFound': null
  'audit.deed.leave.asked': null
  'audit.deed.leave.planned': null
  'audit.deed.leave.granted': null
  'audit.deed.leave.refused': null
  'audit.deed.leave.withdrawn': null
  'audit.deed.leave.reopened': null
  'audit.deed.member.joined': null
  'audit.deed.member.changed': null
  'audit.deed.member.roleChanged': null
  'audit.deed.member.removed': null
  'audit.deed.member.sessionsEnded': null
  'audit.deed.member.resetAsked': null
  'audit.deed.member.passwordChanged': null
  'audit.deed.member.secondFactorLifted': null
  'audit.deed.member.secondFactorChanged': null
  'audit.deed.member.passkeyChanged': null
  'audit.deed.member.lockedOut': null
  'audit.deed.member.presenceChanged': null
  'audit.deed.invitation.made': null
  'audit.deed.invitation.renewed': null
  'audit.deed.invitation.revoked': null
  'audit.deed.invitation.accepted': null
  'audit.deed.queue.overloaded': null
  'audit.deed.queue.relieved': null
  'audit.deed.workspace.changed': null
  'audit.deed.workspace.placed': null
  'audit.deed.key.made': null
  'audit.deed.key.revoked': null
  'audit.deed.translation.connected': null
  'audit.deed.translation.changed': null
  'audit.deed.translation.removed': null
  'audit.deed.webhook.added': null
  'audit.deed.webhook.changed': null
  'audit.deed.webhook.switchedOn': null
  'audit.deed.webhook.switchedOff': null
  'audit.deed.webhook.removed': null
  'audit.deed.webhook.tested': null
  'audit.deed.audit.exported': null
  'audit.deed.policy.published': null
  'audit.deed.learning.reset': null
  'audit.deed.learning.rightChanged': null
  'audit.deed.sample.added': null
  'audit.deed.sample.removed': null
  'audit.deed.reply.scheduled': null
  'audit.deed.reply.moved': null
  'audit.deed.reply.withdrawn': null
  'audit.deed.reply.stopped': null
  'audit.deed.ticket.tagged': null
  'audit.deed.ticket.untagged': null
  'audit.deed.article.published': null
  'audit.deed.article.changed': null
  'audit.deed.article.removed': null
  'audit.deed.incident.opened': null
  'audit.deed.incident.changed': null
  'audit.deed.incident.resolved': null
  'audit.deed.incident.reopened': null
  'audit.deed.ticket.incidentChanged': null
  'audit.deed.ticket.incidentDismissed': null
  'audit.deed.tag.changed': null
  'audit.deed.tag.merged': null
  'audit.deed.tag.parted': null
  'audit.deed.view.changed': null
  'customers.title': null
  'customers.words': null
  'customers.tabs': null
  'customers.tab.all': null
  'customers.tab.pairs': null
  'customers.tab.import': null
  'customers.tab.settings': null
  'customers.search': null
  'customers.searchHint': null
  'customers.clearSearch': null
  'customers.next': null
  'customers.previous': null
  'customers.more': null
  'customers.name': null
  'customers.channels': null
  'customers.channel': null
  'customers.plan': null
  'customers.value': null
  'customers.currency': null
  'customers.aYear': { value: string | number }
  'customers.tags': null
  'customers.tagsHint': null
  'customers.onlyTag': { tag: string | number }
  'customers.tagIs': { tag: string | number }
  'customers.planIs': { plan: string | number }
  'customers.removeFilter': { name: string | number }
  'customers.openMatters': null
  'customers.earlierMatters': null
  'customers.allMatters': null
  'customers.matters': null
  'customers.mattersCount': { open: string | number; all: string | number }
  'customers.noMatters': null
  'customers.openCount': { n: number; count: string | number }
  'customers.firstHeard': null
  'customers.lastHeard': null
  'customers.neverHeard': null
  'customers.knownSince': { time: string | number }
  'customers.empty': null
  'customers.emptyWords': null
  'customers.emptyWordsForAgents': null
  'customers.nobodyFound': null
  'customers.nobodyFoundWords': null
  'customers.clear': null
  'customers.nobodyHere': null
  'customers.nobodyHereWords': null
  'customers.isMerged': null
  'customers.parts': null
  'customers.part.said': null
  'customers.part.person': null
  'customers.part.matters': null
  'customers.part.links': null
  'customers.person': null
  'customers.facts': null
  'customers.externalKey': null
  'customers.editFact': { what: string | number }
  'customers.addFact': { what: string | number }
  'customers.add': null
  'customers.keep': null
  'customers.kept': null
  'customers.takeAway': null
  'customers.changed': { what: string | number }
  'customers.undo': null
  'customers.undone': { what: string | number }
  'customers.yes': null
  'customers.no': null
  'customers.dateHint': null
  'customers.noPlans': null
  'customers.activity': null
  'customers.recent': null
  'customers.reach': null
  'customers.verified': null
  'customers.profiles': null
  'customers.noProfiles': null
  'customers.addresses': null
  'customers.address': null
  'customers.noAddresses': null
  'customers.addAddress': null
  'customers.removeAddress': { address: string | number }
  'customers.addressRemoved': { address: string | number }
  'customers.source.crm': null
  'customers.source.person': null
  'customers.source.verifiedMail': null
  'customers.notes': null
  'customers.note': null
  'customers.newNote': null
  'customers.noteHint': null
  'customers.keepNote': null
  'customers.editNote': { author: string | number }
  'customers.removeNote': { author: string | number }
  'customers.noteRemoved': null
  'customers.noteChanged': null
  'customers.asAccount': { account: string | number }
  'customers.toAccount': { handle: string | number; account: string | number }
  'customers.nothingSaid': null
  'customers.nothingSaidWords': null
  'customers.deleted': null
  'customers.sealed': null
  'customers.noWords': null
  'customers.delivery.pending': null
  'customers.delivery.sending': null
  'customers.delivery.sent': null
  'customers.delivery.failed': null
  'customers.delivery.unknown': null
  'customers.allHeSaid': null
  'customers.maybeSame': { name: string | number }
  'customers.suggestions': null
  'customers.sure': { share: string | number }
  'customers.samePerson': null
  'customers.notTheSame': null
  'customers.dismissed': null
  'customers.reason.sameAddress': { value: string | number }
  'customers.reason.sameHandle': { value: string | number }
  'customers.reason.sameName': { value: string | number }
  'customers.reason.alikeName': { value: string | number }
  'customers.reason.sameLanguage': { value: string | number }
  'customers.pairsWords': null
  'customers.noPairs': null
  'customers.noPairsWords': null
  'customers.linkByHand': null
  'customers.linkTitle': { name: string | number }
  'customers.linkHint': null
  'customers.found': null
  'customers.back': null
  'customers.moves': null
  'customers.whatMoves': null
  'customers.allMoves': null
  'customers.onlyProfile': { handle: string | number }
  'customers.moves.profiles': { n: number; list: string | number }
  'customers.moves.itsMatters': null
  'customers.moves.matters': { n: number; count: string | number }
  'customers.moves.notes': { n: number; count: string | number }
  'customers.moves.addresses': { n: number; list: string | number }
  'customers.moves.tags': { n: number; list: string | number }
  'customers.moves.facts': null
  'customers.mergeTitle': { name: string | number; otherName: string | number }
  'customers.mergeWords': { otherName: string | number; name: string | number }
  'customers.linkWords': { otherName: string | number; name: string | number }
  'customers.merge': null
  'customers.link': null
  'customers.merged': { otherName: string | number; name: string | number }
  'customers.linked': { handle: string | number; name: string | number }
  'customers.split': { handle: string | number }
  'customers.splitTitle': { handle: string | number }
  'customers.splitWords': { handle: string | number; name: string | number }
  'customers.splitYes': null
  'customers.wasSplit': { handle: string | number }
  'customers.linkUndone': null
  'customers.noLinks': null
  'customers.noLinksWords': null
  'customers.link.merged': { name: string | number }
  'customers.link.mergedInto': { name: string | number }
  'customers.link.came': { handle: string | number; name: string | number }
  'customers.link.went': { handle: string | number; name: string | number }
  'customers.link.first': { handle: string | number }
  'customers.linkProof': { proof: string | number; time: string | number }
  'customers.linkProofBy': { proof: string | number; by: string | number; time: string | number }
  'customers.undoneAt': { time: string | number }
  'customers.proof.hand': null
  'customers.proof.code': null
  'customers.proof.verifiedMail': null
  'customers.proof.crm': null
  'customers.proof.suggestion': null
  'customers.proof.split': null
  'customers.refusal.sameCustomer': null
  'customers.refusal.customerMerged': null
  'customers.refusal.twoExternalKeys': null
  'customers.refusal.onlyProfile': null
  'customers.refusal.alreadyUndone': null
  'customers.refusal.movedOn': null
  'customers.refusal.addressOfAnother': null
  'customers.refusal.notYours': null
  'customers.refusal.keyTaken': null
  'customers.refusal.tooManyAttributes': null
  'customers.refusal.choicesMissing': null
  'customers.refusal.choicesUnwanted': null
  'customers.refusal.tooManyLines': null
  'customers.refusal.noLines': null
  'customers.refusal.mappingMisfits': null
  'customers.refusal.nothingToMatchBy': null
  'customers.refusal.notAUrl': null
  'customers.refusal.notHttps': null
  'customers.refusal.secretMissing': null
  'customers.typed.noName': null
  'customers.typed.tooLong': null
  'customers.typed.notANumber': null
  'customers.typed.notADate': null
  'customers.typed.notYesNo': null
  'customers.typed.notAChoice': null
  'customers.typed.notAnAmount': null
  'customers.typed.notAnAddress': null
  'customers.importTitle': null
  'customers.importWords': null
  'customers.importColumns': null
  'customers.chooseFile': null
  'customers.fileTooLarge': { file: string | number }
  'customers.otherFile': null
  'customers.reading': null
  'customers.mapping': null
  'customers.mappingWords': null
  'customers.delimiter': null
  'customers.delimiter.comma': null
  'customers.delimiter.semicolon': null
  'customers.delimiter.tab': null
  'customers.unnamedColumn': { n: string | number }
  'customers.meaningOf': { column: string | number }
  'customers.field.ignore': null
  'customers.field.externalKey': null
  'customers.field.name': null
  'customers.field.plan': null
  'customers.field.value': null
  'customers.field.currency': null
  'customers.field.tags': null
  'customers.field.address': { channel: string | number }
  'customers.field.attribute': null
  'customers.lines': null
  'customers.lineNumber': { n: string | number }
  'customers.outcome.new': { n: number }
  'customers.outcome.changed': { n: number }
  'customers.outcome.unchanged': { n: number }
  'customers.outcome.error': { n: number }
  'customers.done.new': { n: number }
  'customers.done.changed': { n: number }
  'customers.done.unchanged': { n: number }
  'customers.done.error': { n: number }
  'customers.moreLines': { n: number; count: string | number }
  'customers.becomes': null
  'customers.nothing': null
  'customers.flaw.wrongColumnCount': { value: string | number }
  'customers.flaw.unclosedQuote': null
  'customers.flaw.nobodyNamed': null
  'customers.flaw.tooLong': { value: string | number }
  'customers.flaw.notANumber': { value: string | number }
  'customers.flaw.notAnAmount': { value: string | number }
  'customers.flaw.notADate': { value: string | number }
  'customers.flaw.notYesNo': { value: string | number }
  'customers.flaw.notAChoice': { value: string | number }
  'customers.flaw.notACurrency': { value: string | number }
  'customers.flaw.notAnAddress': { value: string | number }
  'customers.flaw.twiceInFile': { value: string | number }
  'customers.flaw.severalCustomers': { value: string | number }
  'customers.flaw.otherExternalKey': { value: string | number }
  'customers.downloadErrors': null
  'customers.report.line': null
  'customers.report.column': null
  'customers.report.fileValue': null
  'customers.report.error': null
  'customers.report.file': { file: string | number }
  'customers.doImport': { n: number; count: string | number }
  'customers.nothingToImport': null
  'customers.importing': { n: number; count: string | number }
  'customers.importFailed': null
  'customers.imported': { n: number; count: string | number }
  'customers.toList': null
  'customers.importAnother': null
  'customers.attributes': null
  'customers.attributesWords': null
  'customers.noAttributes': null
  'customers.addAttribute': null
  'customers.changeAttribute': null
  'customers.removeAttribute': { name: string | number }
  'customers.removeAttributeWords': null
  'customers.nameMissing': null
  'customers.choicesMissing': null
  'customers.removeIt': null
  'customers.nameIn': { language: string | number }
  'customers.keyWillBe': { key: string | number }
  'customers.kind': null
  'customers.kindStays': null
  'customers.kind.text': null
  'customers.kind.number': null
  'customers.kind.date': null
  'customers.kind.yesNo': null
  'customers.kind.choice': null
  'customers.choices': null
  'customers.choicesHint': null
  'customers.crm': null
  'customers.crmWords': null
  'customers.crmUrl': null
  'customers.secret': null
  'customers.secretOnce': null
  'customers.secretMade': { time: string | number }
  'customers.noSecret': null
  'customers.neverReceived': null
  'customers.lastReceived': { time: string | number }
  'customers.makeSecret': null
  'customers.rotateSecret': null
  'customers.rotateWords': null
  'customers.disconnect': null
  'customers.disconnected': null
  'customers.disconnectCrmWords': null
  'customers.disconnectAfterSalesWords': null
  'customers.copy': { what: string | number }
  'customers.copied': { what: string | number }
  'customers.afterSales': null
  'customers.afterSalesWords': null
  'customers.afterSalesUrl': null
  'customers.afterSalesAsking': null
  'customers.afterSalesNothing': null
  'customers.section.orders': null
  'customers.section.repairs': null
  'customers.section.contracts': null
  'customers.opensElsewhere': null
  'customers.failure.notSetUp': null
  'customers.failure.timeout': null
  'customers.failure.unreachable': null
  'customers.failure.refused': null
  'customers.failure.tooLarge': null
  'customers.failure.malformed': null
  'customers.setUp': null
  'customers.setUpAt': { time: string | number }
  'customers.secretKept': null
  'customers.secretTooShort': { n: string | number }
  'customers.secretToCopy': null
  'customers.makeOne': null
  'customers.tryIt': null
  'customers.ask': null
  'drafts.by': { name: string | number; at: string | number; mode: string }
  'drafts.takeOver': null
  'drafts.other': { at: string | number }
  'drafts.useOther': null
  'drafts.dropOther': null
  'drafts.looking': { n: number; names: string | number }
  'drafts.writing': { n: number; names: string | number }
  'drafts.alsoWriting': { n: number; names: string | number }
  'drafts.note': null
  'drafts.waiting': null
  'drafts.waitingOf': { mode: string; name: string | number; at: string | number }
  'drafts.waitingMine': { mode: string; at: string | number }
  'drafts.withdraw': null
  'drafts.askAgain': null
  'drafts.versions': null
  'drafts.version': { n: string | number }
  'drafts.approve': null
  'drafts.approveEdited': null
  'drafts.sendAnyway': null
  'drafts.edit': null
  'drafts.text': null
  'drafts.post': { n: string | number }
  'drafts.refuseBegin': null
  'drafts.refuse': null
  'drafts.cancel': null
  'drafts.why': null
  'drafts.approved': null
  'drafts.refused': null
  'drafts.refusedBy': { name: string | number; at: string | number }
  'drafts.isDraftAgain': null
  'drafts.understood': null
  'drafts.meanwhileResolved': null
  'drafts.meanwhileTaken': { name: string | number }
  'drafts.kept': null
  'emoji.title': null
  'emoji.search': null
  'emoji.found': { n: number }
  'emoji.none': { query: string | number }
  'emoji.notLoaded': null
  'emoji.group.recent': null
  'emoji.group.faces': null
  'emoji.group.people': null
  'emoji.group.nature': null
  'emoji.group.food': null
  'emoji.group.travel': null
  'emoji.group.activities': null
  'emoji.group.objects': null
  'emoji.group.symbols': null
  'emoji.group.flags': null
  'escalations.ask': null
  'escalations.askWords': null
  'escalations.askIt': null
  'escalations.loading': null
  'escalations.noDepartments': null
  'escalations.department': null
  'escalations.way': null
  'escalations.title': null
  'escalations.question': null
  'escalations.questionHint': null
  'escalations.showsCustomer': null
  'escalations.along': null
  'escalations.files': null
  'escalations.addFiles': null
  'escalations.kept': null
  'escalations.preview': { department: string | number }
  'escalations.noTitle': null
  'escalations.noQuestion': null
  'escalations.customer': { name: string | number; handle: string | number; channel: string | number }
  'escalations.noCustomer': null
  'escalations.by.letter': null
  'escalations.by.link': null
  'escalations.by.desk': null
  'escalations.by.ticketing': null
  'escalations.means.letter': null
  'escalations.means.link': null
  'escalations.means.desk': null
  'escalations.means.ticketing': null
  'escalations.strip': null
  'escalations.stands': { state: string; department: string | number }
  'escalations.theirs': null
  'escalations.history': { department: string | number }
  'escalations.earlier': { n: number }
  'escalations.carried': { way: string; state: string }
  'escalations.tryAgain': null
  'escalations.dangerous': null
  'escalations.askedBy': null
  'escalations.issue': { id: string | number }
  'escalations.issueStatus.open': null
  'escalations.issueStatus.resolved': null
  'escalations.issueStatus.refused': null
  'escalations.issueStatus.withdrawn': null
  'escalations.link': null
  'escalations.linkUntil': { at: string | number }
  'escalations.linkUnopened': null
  'escalations.linkOpened': { at: string | number }
  'escalations.shown': null
  'escalations.shownNobody': { n: number }
  'escalations.shownCustomer': { n: number; name: string | number }
  'escalations.climbed': null
  'escalations.entry': { kind: string; department: string | number }
  'escalations.useAsDraft': null
  'escalations.takeFiles': null
  'escalations.settle': null
  'escalations.replied': null
  'escalations.add': null
  'escalations.askAgain': null
  'escalations.forward': null
  'escalations.withdraw': null
  'escalations.say.add': { department: string | number }
  'escalations.say.askAgain': { department: string | number }
  'escalations.say.forward': null
  'escalations.say.withdraw': { department: string | number }
  'escalations.do.add': null
  'escalations.do.askAgain': null
  'escalations.do.forward': null
  'escalations.do.withdraw': null
  'escalations.noOther': null
  'escalations.copyLink': null
  'escalations.newLink': null
  'escalations.closeLink': null
  'escalations.linkMore': null
  'escalations.source': { department: string | number; at: string | number; way: string }
  'escalations.with': { departments: string | number }
  'escalations.answerFrom': { departments: string | number }
  'escalations.split': { ours: string | number; theirs: string | number }
  'escalations.done.asked': { department: string | number }
  'escalations.done.added': null
  'escalations.done.rerouted': null
  'escalations.done.withdrawn': null
  'escalations.done.settled': null
  'escalations.done.retried': null
  'escalations.done.linkClosed': null
  'escalations.done.copied': { at: string | number }
  'escalations.refusal.escalationNotAsked': null
  'escalations.refusal.escalationNotAnswered': null
  'escalations.refusal.escalationAsked': null
  'escalations.refusal.escalationOver': null
  'escalations.refusal.sameDepartment': null
  'escalations.refusal.unknownDepartment': null
  'escalations.refusal.departmentHasNoAddress': null
  'escalations.refusal.departmentHasNoSystem': null
  'escalations.refusal.departmentHasNobody': null
  'escalations.refusal.notYourDepartment': null
  'escalations.refusal.unknownMember': null
  'escalations.refusal.unknownSystem': null
  'escalations.refusal.unknownAccount': null
  'escalations.refusal.sampleMatter': null
  'escalations.event': { deed: string; department: string | number; reason: string | number; from: string | number }
  'escalations.errand': { deed: string }
  'firstRun.title': null
  'firstRun.words': null
  'firstRun.steps': null
  'firstRun.step.brand': null
  'firstRun.step.account': null
  'firstRun.step.team': null
  'firstRun.step.policy': null
  'firstRun.brandTitle': null
  'firstRun.brandWords': null
  'firstRun.accountTitle': null
  'firstRun.accountWords': { channels: string | number }
  'firstRun.accountsConnected': { count: number; names: string | number }
  'firstRun.teamTitle': null
  'firstRun.teamWords': null
  'firstRun.teamHere': { count: number }
  'firstRun.invite': null
  'firstRun.policyTitle': null
  'firstRun.policyWords': null
  'firstRun.starters': null
  'firstRun.starter.telecom': null
  'firstRun.starter.shop': null
  'firstRun.starter.publicOffice': null
  'firstRun.preview': null
  'firstRun.publish': null
  'firstRun.publishNote': null
  'firstRun.published': { version: string | number }
  'firstRun.policyDraft': null
  'firstRun.policyRefused': null
  'firstRun.policyMoved': null
  'firstRun.openPolicy': null
  'firstRun.back': null
  'firstRun.skip': null
  'firstRun.next': null
  'firstRun.doneTitle': null
  'firstRun.doneWords': null
  'firstRun.toInbox': null
  'firstRun.again': null
  'firstRun.deeds': null
  'firstRun.deedsDone': { done: string | number; total: string | number }
  'firstRun.deed.connect': null
  'firstRun.deed.publish': null
  'firstRun.deed.invite': null
  'firstRun.deed.answer': null
  'firstRun.deed.note': null
  'firstRun.deed.palette': null
  'firstRun.deedHint.answer': null
  'firstRun.deedHint.note': null
  'firstRun.deedDone': { deed: string | number }
  'firstRun.deedSkip': { deed: string | number }
  'firstRun.deedSkipped': { deed: string | number }
  'firstRun.continue': null
  'firstRun.dismiss': null
  'firstRun.allDone': null
  'incidents.one': null
  'incidents.title': null
  'incidents.words': null
  'incidents.open': null
  'incidents.empty': null
  'incidents.emptyWords': null
  'incidents.emptyForOthers': null
  'incidents.part.open': null
  'incidents.part.resolved': null
  'incidents.state.open': null
  'incidents.state.resolved': null
  'incidents.since': { at: string | number }
  'incidents.span': { from: string | number; to: string | number }
  'incidents.knownBy': { words: string | number }
  'incidents.answer': { name: string | number }
  'incidents.ticketsOf': { title: string | number }
  'incidents.tickets.open': { n: number; shown: string | number }
  'incidents.tickets.answered': { n: number; shown: string | number }
  'incidents.tickets.all': { n: number; shown: string | number }
  'incidents.change': { title: string | number }
  'incidents.resolve': null
  'incidents.reopen': null
  'incidents.save': null
  'incidents.formTitle': null
  'incidents.titleHint': null
  'incidents.titleMissing': null
  'incidents.sinceLabel': null
  'incidents.sinceMissing': null
  'incidents.wordsLabel': null
  'incidents.wordsWords': null
  'incidents.wordsHint': null
  'incidents.macroLabel': null
  'incidents.macroWords': null
  'incidents.macroNone': null
  'incidents.descriptionLabel': null
  'incidents.descriptionWords': null
  'incidents.opened': { title: string | number }
  'incidents.saved': { title: string | number }
  'incidents.resolved': { title: string | number }
  'incidents.reopened': { title: string | number }
  'incidents.resolveTitle': { title: string | number }
  'incidents.resolveWords': { n: number }
  'incidents.resolveOnly': null
  'incidents.resolveAndMark': { n: number }
  'incidents.pickNone': null
  'incidents.pickNew': null
  'incidents.pickNewNamed': { title: string | number }
  'incidents.pickEmpty': null
  'incidents.insert': null
  'incidents.unlink': { title: string | number }
  'incidents.unlinked': null
  'incidents.linked': null
  'incidents.suggested': null
  'incidents.isIt': { title: string | number }
  'incidents.evidence': { words: string | number }
  'incidents.link': null
  'incidents.notThis': null
  'incidents.dismissed': null
  'incidents.suggestedAgain': null
  'incidents.event': { deed: string; title: string | number }
  'incidents.refusal.incidentResolved': null
  'incidents.refusal.incidentNotResolved': null
  'incidents.refusal.unknownIncident': null
  'incidents.refusal.unknownMacro': null
  'joining.title': null
  'joining.words': { inviter: string | number; workspace: string | number }
  'joining.submit': null
  'joining.gone': null
  'joining.invitationGone': null
  'joining.resetGone': null
  'joining.toSignIn': null
  'joining.resetTitle': null
  'joining.resetWords': null
  'joining.resetDone': null
  'joining.resetDoneWords': null
  'joining.forgotten': null
  'joining.forgottenWords': null
  'joining.ask': null
  'joining.asked': null
  'joining.askedWords': { email: string | number }
  'keys.search': null
  'keys.none': { words: string | number }
  'keys.presence': null
  'keys.views': null
  'keys.resolve': null
  'keys.mention': null
  'keys.emojiByName': null
  'keys.nextPlace': null
  'keys.leaveField': null
  'keys.place.everywhere': null
  'keys.place.goTo': null
  'keys.place.list': null
  'keys.place.ticket': null
  'keys.place.correcting': null
  'keys.place.writing': null
  'keys.place.field': null
  'keys.place.marked': null
  'keys.place.customers': null
  'keys.place.asked': null
  'keys.place.searching': null
  'keys.place.wall': null
  'later.title': null
  'later.moveTitle': null
  'later.due': { at: string | number }
  'later.evenIf': null
  'later.evenIfHint': null
  'later.confirm': null
  'later.strip': { mode: string; name: string | number; at: string | number }
  'later.move': null
  'later.withdraw': null
  'later.files': { n: number }
  'later.unless': null
  'later.always': null
  'later.own': null
  'later.tomorrow': { clock: string | number }
  'later.goes': { at: string | number }
  'later.goesSaid': { at: string | number }
  'later.more': { n: number }
  'later.fewer': null
  'later.onceApproved': { at: string | number }
  'later.momentPast': { at: string | number }
  'later.approve': { at: string | number }
  'later.approveEdited': { at: string | number }
  'macros.title': null
  'macros.words': null
  'macros.add': null
  'macros.new': null
  'macros.editWords': null
  'macros.search': null
  'macros.searchHint': null
  'macros.clear': null
  'macros.which': null
  'macros.which.used': null
  'macros.which.archived': null
  'macros.noneHere': null
  'macros.noneFound': { query: string | number }
  'macros.bringBack': null
  'macros.putAway': null
  'macros.wasPutAway': { name: string | number }
  'macros.isBack': { name: string | number }
  'macros.undo': null
  'macros.saved': { name: string | number }
  'macros.onlyTeam': { team: string | number }
  'macros.inPolicy': null
  'macros.name': null
  'macros.nameWords': null
  'macros.nameMissing': null
  'macros.key': null
  'macros.keyWords': null
  'macros.keyStays': null
  'macros.keyTaken': null
  'macros.keyForm': null
  'macros.languages': null
  'macros.text': null
  'macros.textMissing': null
  'macros.flaw.strayBraces': { at: string | number }
  'macros.flaw.emptyPlaceholder': { at: string | number }
  'macros.flaw.unknownVariable': { at: string | number }
  'macros.flaw.placeholderTooLong': { at: string | number }
  'macros.variables': null
  'macros.variable.customer.name': null
  'macros.variable.customer.firstName': null
  'macros.variable.customer.handle': null
  'macros.variable.ticket.number': null
  'macros.variable.agent.name': null
  'macros.variable.agent.firstName': null
  'macros.variable.agent.initials': null
  'macros.variable.account.handle': null
  'macros.preview': null
  'macros.previewEmpty': null
  'macros.previewUnknown': null
  'macros.acts': null
  'macros.actsWords': null
  'macros.asItIs': null
  'macros.setPriority': null
  'macros.setQueue': null
  'macros.setResolved': null
  'macros.setSnooze': null
  'macros.team': null
  'macros.everybody': null
  'macros.save': null
  'macros.cancel': null
  'macros.versions': { n: number }
  'macros.version': { n: string | number; by: string | number; time: string | number }
  'macros.byDesk': null
  'macros.takeUp': null
  'macros.refusal.macroMoved': null
  'macros.refusal.unknownTeam': null
  'macros.refusal.macroInPolicy': null
  'macros.refusal.macroFlawed': null
  'macros.refusal.abbreviationTaken': null
  'macros.pick': null
  'macros.found': { n: number }
  'macros.notLoaded': null
  'macros.noneYet': null
  'macros.writeFirst': null
  'macros.otherLanguage': { language: string | number }
  'macros.willDo': { acts: string | number }
  'macros.goesAlong': null
  'macros.leaveOut': { act: string | number }
  'macros.act.prioritise': { priority: string | number }
  'macros.act.enqueue': { queue: string | number }
  'macros.act.snoozeHours': { n: number }
  'macros.act.snoozeDays': { n: number }
  'macros.act.resolve': { how: string | number }
  'macros.myShorts': null
  'macros.ourShorts': null
  'macros.shortsWords': null
  'macros.short': null
  'macros.shortForm': null
  'macros.expandsTo': null
  'macros.inLanguage': null
  'macros.allLanguages': null
  'macros.addShort': null
  'macros.removeShort': { short: string | number }
  'macros.shortRemoved': { short: string | number }
  'macros.shorten': null
  'macros.shortenAll': { n: string | number }
  'macros.shortenOne': { long: string | number; short: string | number; n: number }
  'macros.act.tag': { n: number; tags: string | number }
  'macros.setTags': null
  'matters.title': null
  'matters.asked': { whose: string; name: string | number; when: string | number; channel: string | number; answered: string }
  'matters.when': { day: string | number }
  'matters.join': null
  'matters.joinOwn': { n: string | number }
  'matters.joinOther': { n: string | number }
  'matters.show': null
  'matters.showTicket': { n: string | number }
  'matters.dismiss': null
  'matters.more': { n: number }
  'matters.mergedInto': { n: string | number }
  'matters.merged': { n: string | number }
  'matters.linked': { n: string | number; name: string | number }
  'matters.splitFrom': { n: string | number }
  'matters.part': { n: string | number }
  'matters.takeBack': { n: string | number }
  'matters.unlink': { n: string | number }
  'matters.mergeWith': null
  'matters.linkTo': null
  'matters.split': null
  'matters.mergeWords': null
  'matters.linkWords': null
  'matters.splitWords': null
  'matters.mergeTitle': null
  'matters.mergeHint': null
  'matters.linkTitle': null
  'matters.linkHint': null
  'matters.search': null
  'matters.searchHint': null
  'matters.none': null
  'matters.sameCustomer': null
  'matters.others': null
  'matters.choose': { text: string | number }
  'matters.splitHint': null
  'matters.chosen': { n: number }
  'matters.splitOff': null
  'matters.cancel': null
  'matters.done.merged': { n: string | number }
  'matters.done.linked': { n: string | number }
  'matters.done.unlinked': { n: string | number }
  'matters.done.split': { n: string | number }
  'matters.done.undone': null
  'matters.refusal.sameTicket': null
  'matters.refusal.otherCustomer': null
  'matters.refusal.awaitsApproval': null
  'matters.refusal.replyScheduled': null
  'matters.refusal.answerLeaving': null
  'matters.refusal.nothingToSplit': null
  'matters.refusal.nothingLeft': null
  'matters.refusal.alreadyLinked': null
  'matters.refusal.alreadyUndone': null
  'matters.refusal.spokenSince': null
  'matters.refusal.changedSince': null
  'matters.carried': { n: string | number }
  'mentions.colleagues': null
  'mentions.found': { n: number }
  'mentions.told': { n: number; names: string | number }
  'mentions.namesMe': null
  'mentions.namesMeSaid': null
  'mood.title': null
  'mood.words': null
  'mood.span': null
  'mood.span.hour': null
  'mood.span.day': null
  'mood.span.week': null
  'mood.span.month': null
  'mood.by': null
  'mood.by.sentiment': null
  'mood.by.intent': null
  'mood.by.topic': null
  'mood.account': null
  'mood.everyAccount': null
  'mood.language': null
  'mood.everyLanguage': null
  'mood.named': null
  'mood.everyNaming': null
  'mood.named.handle': null
  'mood.named.name': null
  'mood.named.none': null
  'mood.kind.negative': null
  'mood.kind.neutral': null
  'mood.kind.positive': null
  'mood.kind.problem': null
  'mood.kind.question': null
  'mood.kind.praise': null
  'mood.kind.purchase': null
  'mood.kind.cancellation': null
  'mood.kind.suggestion': null
  'mood.kind.chatter': null
  'mood.kind.spam': null
  'mood.kind.other': null
  'mood.kind.none': null
  'mood.topic.billing': null
  'mood.topic.technical': null
  'mood.topic.delivery': null
  'mood.topic.sales': null
  'mood.all': null
  'mood.chart': { by: string | number }
  'mood.totals': null
  'mood.spikes': null
  'mood.of.negative': null
  'mood.of.topic': { topic: string | number }
  'mood.spike': { what: string | number; madeOf: string; name: string | number; growth: string; times: string | number; count: string | number; usual: string | number }
  'mood.share': { share: string | number }
  'mood.showTable': null
  'mood.hideTable': null
  'mood.table': { by: string | number }
  'mood.time': null
  'mood.total': null
  'mood.cell': { kind: string | number; time: string | number; count: string | number }
  'mood.empty': null
  'mood.emptyWords': null
  'mood.clear': null
  'mood.behind': { kind: string | number; time: string | number }
  'mood.narrow': null
  'mood.gone': null
  'mood.deleted': null
  'mood.sealed': null
  'mood.ticket': { number: string | number }
  'mood.more': null
  'notifications.title': null
  'notifications.today': null
  'notifications.earlier': null
  'notifications.readAll': null
  'notifications.read': null
  'notifications.more': null
  'notifications.nothing': null
  'notifications.nothingWords': null
  'notifications.settings': null
  'notifications.times': { count: number }
  'notifications.also': { kinds: string | number }
  'notifications.by': { name: string | number }
  'notifications.isNew': null
  'notifications.choose': null
  'notifications.chooseWords': null
  'notifications.what': null
  'notifications.nothingForYou': null
  'notifications.nothingForYouWords': null
  'notifications.saved': null
  'notifications.quiet': null
  'notifications.quietWords': null
  'notifications.quietOn': null
  'notifications.quietFrom': null
  'notifications.quietTo': null
  'notifications.timeZone': { place: string | number }
  'notifications.timeZoneHere': { place: string | number }
  'notifications.badTime': null
  'notifications.sound': null
  'notifications.soundWords': null
  'notifications.tone': null
  'notifications.tone.soft': null
  'notifications.tone.bright': null
  'notifications.tone.double': null
  'notifications.tryTone': null
  'notifications.device': null
  'notifications.deviceWords': null
  'notifications.deviceOn': null
  'notifications.deviceAsk': null
  'notifications.deviceDenied': null
  'notifications.deviceCannot': null
  'notifications.deviceFailed': null
  'notifications.deviceLost': null
  'notifications.showsWords': null
  'notifications.showsWordsHint': null
  'notifications.others': null
  'notifications.since': { day: string | number }
  'notifications.forget': null
  'notifications.mail': null
  'notifications.mailWords': { email: string | number }
  'notifications.mailCannot': null
  'notifications.digest': null
  'notifications.digest.off': null
  'notifications.digest.hourly': null
  'notifications.digest.daily': null
  'notifications.digestAt': null
  'notifications.kind.signInChanged': null
  'notifications.kind.clockBreached': null
  'notifications.kind.deliveryTrouble': null
  'notifications.kind.accountTrouble': null
  'notifications.kind.handedOver': null
  'notifications.kind.assigned': null
  'notifications.kind.mentioned': null
  'notifications.kind.clockWarned': null
  'notifications.kind.approvalRefused': null
  'notifications.kind.approvalAsked': null
  'notifications.kind.approvalGiven': null
  'notifications.kind.customerWrote': null
  'notifications.kind.departmentAnswered': null
  'notifications.kind.woken': null
  'notifications.kind.leaveAsked': null
  'notifications.kind.leaveDecided': null
  'notifications.deed.secondFactorOn': null
  'notifications.deed.secondFactorOff': null
  'notifications.deed.secondFactorLifted': null
  'notifications.deed.recoveryCodesRenewed': null
  'notifications.deed.recoveryCodeUsed': null
  'notifications.deed.passkeyAdded': null
  'notifications.deed.passkeyRemoved': null
  'notifications.deed.passwordChanged': null
  'notifications.deed.passwordReset': null
  'notifications.deed.sessionsEnded': null
  'notifications.deed.passwordGuessed': null
  'notifications.deed.codeGuessed': null
  'notifications.way.page': null
  'notifications.way.push': null
  'notifications.way.sound': null
  'notifications.way.mail': null
  'palette.settings': { section: string | number }
  'palette.theme': { theme: string | number }
  'palette.themeWords': null
  'palette.language': { language: string | number }
  'palette.languageWords': null
  'palette.signOutWords': null
  'palette.words.resolve': null
  'palette.words.resolveAs': null
  'palette.words.assign': null
  'palette.words.assignToMe': null
  'palette.words.queue': null
  'palette.words.priority': null
  'palette.words.snooze': null
  'palette.words.undo': null
  'palette.words.unread': null
  'palette.words.copyLink': null
  'palette.words.attach': null
  'palette.words.send': null
  'palette.words.macro': null
  'palette.words.density': null
  'palette.words.keyHelp': null
  'palette.words.handover': null
  'palette.words.takeNext': null
  'palette.words.mark': null
  'palette.words.toggleCustomer': null
  'palette.words.openOnNetwork': null
  'password.new': null
  'password.save': null
  'password.hint': null
  'password.strength.0': null
  'password.strength.1': null
  'password.strength.2': null
  'password.strength.3': null
  'password.strength.4': null
  'password.weakness.common': null
  'password.weakness.ownWords': null
  'password.weakness.pattern': null
  'password.weakness.short': null
  'password.refusal.weakPassword': null
  'password.refusal.wrongPassword': null
  'password.refusal.noPassword': null
  'people.title': null
  'people.words': null
  'people.you': null
  'people.role.owner': null
  'people.role.supervisor': null
  'people.role.agent': null
  'people.role.department': null
  'people.role.viewer': null
  'people.roleOf': { name: string | number }
  'people.roleLabel': null
  'people.more': { name: string | number }
  'people.seen': { ago: string | number }
  'people.signedInNowhere': null
  'people.inHand': { n: number }
  'people.remove': null
  'people.removeTitle': { name: string | number }
  'people.removeWords': { n: number }
  'people.makeLink': null
  'people.linkFor': { name: string | number }
  'people.link': null
  'people.resetLinkWords': null
  'people.invitationLinkWords': null
  'people.mailed': { to: string | number }
  'people.copy': null
  'people.copied': null
  'people.invite': null
  'people.name': null
  'people.nameHint': null
  'people.language': null
  'people.send': null
  'people.invitations': null
  'people.invitationsWords': null
  'people.invitationsByHand': null
  'people.noInvitations': null
  'people.invitedBy': { name: string | number }
  'people.expires': { at: string | number }
  'people.expired': null
  'people.renew': null
  'people.revoke': null
  'people.revokeTitle': { email: string | number }
  'people.revokeWords': null
  'people.badAddress': null
  'people.refusal.ownersOnly': null
  'people.refusal.lastOwner': null
  'people.refusal.alreadyMember': null
  'people.refusal.alreadyInvited': null
  'people.refusal.addressTaken': null
  'permissions.title': null
  'permissions.words': null
  'permissions.act': null
  'permissions.yes': null
  'permissions.no': null
  'permissions.may.desk.read': null
  'permissions.may.ticket.act': null
  'permissions.may.ticket.reply': null
  'permissions.may.reply.approve': null
  'permissions.may.note.write': null
  'permissions.may.decision.overrule': null
  'permissions.may.delivery.settle': null
  'permissions.may.message.hide': null
  'permissions.may.message.react': null
  'permissions.may.account.read': null
  'permissions.may.account.manage': null
  'permissions.may.policy.manage': null
  'permissions.may.customer.write': null
  'permissions.may.customer.manage': null
  'permissions.may.team.manage': null
  'permissions.may.member.read': null
  'permissions.may.member.manage': null
  'permissions.may.workspace.manage': null
  'permissions.may.macro.manage': null
  'permissions.may.incident.manage': null
  'permissions.may.integration.manage': null
  'permissions.may.audit.read': null
  'permissions.may.escalation.answer': null
  'permissions.may.file.attach': null
  'policy.title': null
  'policy.words': null
  'policy.version': { version: string | number }
  'policy.inForce': null
  'policy.published': { name: string | number; time: string | number }
  'policy.begunWith': { time: string | number }
  'policy.tabs': null
  'policy.tab.document': null
  'policy.tab.builder': null
  'policy.tab.yaml': null
  'policy.tab.bench': null
  'policy.tab.backTest': null
  'policy.tab.versions': null
  'policy.tab.learning': null
  'policy.readOnly': null
  'policy.draft.by': { name: string | number }
  'policy.draft.mine': null
  'policy.draft.none': null
  'policy.draft.changes': { count: number }
  'policy.saving': null
  'policy.savedAt': { time: string | number }
  'policy.notSaved.offline': null
  'policy.notSaved.failed': { why: string | number }
  'policy.notSaved.moved': null
  'policy.overtaken.draft': { name: string | number; time: string | number }
  'policy.overtaken.version': { version: string | number; name: string | number }
  'policy.overtaken.discarded': null
  'policy.overtaken.mine': null
  'policy.overtaken.theirs': null
  'policy.overtaken.compare': null
  'policy.overtaken.title': null
  'policy.overtaken.words': null
  'policy.newVersion': { name: string | number; version: string | number; note: string | number }
  'policy.newVersion.compare': null
  'policy.problems.count': { errors: number; both: string; warnings: number }
  'policy.problems.title': null
  'policy.problems.none': null
  'policy.problems.line': { line: string | number }
  'policy.problems.error': null
  'policy.problems.warning': null
  'policy.more': null
  'policy.discard': null
  'policy.discard.title': null
  'policy.discard.words': null
  'policy.discard.do': null
  'policy.discarded': null
  'policy.import': null
  'policy.imported': { file: string | number }
  'policy.import.tooLarge': { file: string | number }
  'policy.export': null
  'policy.schema': null
  'policy.startFrom': null
  'policy.starter.telecom': null
  'policy.starter.shop': null
  'policy.starter.publicOffice': null
  'policy.started': null
  'policy.replace.title': null
  'policy.replace.words': null
  'policy.replace.do': null
  'policy.publish': null
  'policy.publish.title': { version: string | number }
  'policy.publish.words': null
  'policy.publish.lines': { added: number; removed: number }
  'policy.publish.why': null
  'policy.publish.whyWords': null
  'policy.publish.do': null
  'policy.publish.backTest': null
  'policy.publish.errors': { count: number }
  'policy.publish.warnings': { count: number }
  'policy.publish.moved': { name: string | number; version: string | number }
  'policy.publish.done': { version: string | number }
  'policy.publish.same': null
  'policy.diff.label': null
  'policy.diff.leftOut': { count: number }
  'policy.diff.same': null
  'policy.document.contents': null
  'policy.document.change': null
  'policy.document.changeLine': { line: string | number }
  'policy.document.changed': null
  'policy.document.changedCount': { count: number }
  'policy.document.unreadable': null
  'policy.document.unreadableWords': null
  'policy.document.print': null
  'policy.yaml.label': null
  'policy.yaml.words': null
  'policy.versions.list': null
  'policy.versions.from': null
  'policy.versions.to': null
  'policy.versions.draft': null
  'policy.versions.see': { version: string | number }
  'policy.versions.seeShort': null
  'policy.versions.rollBack': null
  'policy.versions.rollBackTo': { version: string | number }
  'policy.versions.rollBackWords': { version: string | number }
  'policy.versions.rollBackNote': { version: string | number }
  'policy.versions.byDesk': null
  'policy.versions.compared': { from: string | number; to: string | number }
  'policy.problem.syntax': { message: string | number }
  'policy.problem.unknownKey': { key: string | number; suggestion: string }
  'policy.problem.unknownFact': { key: string | number; suggestion: string }
  'policy.problem.unknownValue': { value: string | number; known: string | number; suggestion: string }
  'policy.problem.missing': { key: string | number }
  'policy.problem.wrongType': { expected: string }
  'policy.problem.invalid': { message: string | number }
  'policy.problem.unknownReference': { section: string | number; value: string | number; suggestion: string }
  'policy.problem.sameKeyTwice': { value: string | number }
  'policy.problem.unknownCalendar': { value: string | number }
  'policy.problem.unknownPerson': { value: string | number }
  'policy.problem.queueInUse': { value: string | number }
  'policy.problem.contradiction': { first: string | number; second: string | number }
  'policy.problem.contradictionAlone': { first: string | number }
  'policy.problem.neverFires': { rule: string | number }
  'policy.problem.hidden': { rule: string | number; by: string | number }
  'policy.problem.hiddenLine': { rule: string | number }
  'policy.problem.partHidden': { rule: string | number; part: string; by: string | number }
  'policy.problem.decidesNothing': { rule: string | number }
  'policy.problem.notEverybody': { part: string }
  'policy.problem.unknownAccount': { value: string | number }
  'policy.problem.neverOpen': { value: string | number }
  'policy.problem.noShift': { day: string; from: string | number; to: string | number }
  'policy.search.find': null
  'policy.search.replace': null
  'policy.search.next': null
  'policy.search.previous': null
  'policy.search.all': null
  'policy.search.matchCase': null
  'policy.search.regexp': null
  'policy.search.byWord': null
  'policy.search.replaceOne': null
  'policy.search.replaceAll': null
  'policy.search.close': null
  'policy.search.goToLine': null
  'policy.search.go': null
  'policyTools.sections': null
  'policyTools.section.rules': null
  'policyTools.section.promises': null
  'policyTools.section.priorities': null
  'policyTools.section.names': null
  'policyTools.section.tone': null
  'policyTools.section.elsewhere': null
  'policyTools.unreadable': null
  'policyTools.unreadableWords': null
  'policyTools.toTheYaml': null
  'policyTools.inTheYaml': null
  'policyTools.rulesWords': null
  'policyTools.addRule': null
  'policyTools.addBelow': null
  'policyTools.newRule': null
  'policyTools.copy': null
  'policyTools.delete': null
  'policyTools.edit': null
  'policyTools.done': null
  'policyTools.editRule': { title: string | number }
  'policyTools.closeRule': { title: string | number }
  'policyTools.moveUp': { title: string | number }
  'policyTools.moveDown': { title: string | number }
  'policyTools.moreOfRule': { title: string | number }
  'policyTools.moved': { place: string | number }
  'policyTools.deleted': { title: string | number }
  'policyTools.deleteEntry': { title: string | number }
  'policyTools.undo': null
  'policyTools.brokenRule': null
  'policyTools.brokenRuleWords': null
  'policyTools.brokenSection': null
  'policyTools.hardRule': null
  'policyTools.adviceSaid': { words: string | number }
  'policyTools.otherLanguages': null
  'policyTools.otherLanguagesOf': { label: string | number }
  'policyTools.inLanguage': { label: string | number; language: string | number }
  'policyTools.title': null
  'policyTools.name': null
  'policyTools.when': null
  'policyTools.unless': null
  'policyTools.addLine': null
  'policyTools.addException': null
  'policyTools.removeLine': { fact: string | number }
  'policyTools.noSuchFact': null
  'policyTools.ask.atLeast': { fact: string | number }
  'policyTools.ask.atMost': { fact: string | number }
  'policyTools.notSaid': null
  'policyTools.anybody': null
  'policyTools.none': null
  'policyTools.nowhere': null
  'policyTools.if': null
  'policyTools.if.answer': null
  'policyTools.if.acknowledgeFirst': null
  'policyTools.if.leave': null
  'policyTools.queue': null
  'policyTools.team': null
  'policyTools.skill': null
  'policyTools.department': null
  'policyTools.person': null
  'policyTools.personWords': null
  'policyTools.how': null
  'policyTools.priority': null
  'policyTools.byScore': null
  'policyTools.asTheMatter': null
  'policyTools.promise': null
  'policyTools.noPromise': null
  'policyTools.ownMinutes': null
  'policyTools.ownMinutesWords': null
  'policyTools.also': null
  'policyTools.macro': null
  'policyTools.guideTo': null
  'policyTools.needsApproval': null
  'policyTools.hide': null
  'policyTools.askToDelete': null
  'policyTools.advice': null
  'policyTools.isHard': null
  'policyTools.isHardWords': null
  'policyTools.newPromise': null
  'policyTools.addPromise': null
  'policyTools.metric.answerWithinMinutes': null
  'policyTools.metric.nextAnswerWithinMinutes': null
  'policyTools.metric.informEveryMinutes': null
  'policyTools.metric.departmentAnswersWithinMinutes': null
  'policyTools.metric.resolveWithinMinutes': null
  'policyTools.metric.closePubliclyWithinMinutes': null
  'policyTools.promiseTerms': null
  'policyTools.inHours': null
  'policyTools.pausesWhileWaiting': null
  'policyTools.acknowledgementCounts': null
  'policyTools.minutes': null
  'policyTools.notPromised': null
  'policyTools.byPriority': null
  'policyTools.levels': null
  'policyTools.levelsWords': null
  'policyTools.fromPoints': { priority: string | number }
  'policyTools.parts': null
  'policyTools.partsWords': null
  'policyTools.newPart': null
  'policyTools.addPart': null
  'policyTools.addPoints': null
  'policyTools.points': null
  'policyTools.lineOf': { name: string | number; place: string | number }
  'policyTools.hardPriorities': null
  'policyTools.hardPrioritiesWords': null
  'policyTools.newHardPriority': null
  'policyTools.addHardPriority': null
  'policyTools.bound': null
  'policyTools.atLeast': { priority: string | number }
  'policyTools.atMost': { priority: string | number }
  'policyTools.list.queues': null
  'policyTools.list.teams': null
  'policyTools.list.departments': null
  'policyTools.list.skills': null
  'policyTools.new.queues': null
  'policyTools.new.teams': null
  'policyTools.new.departments': null
  'policyTools.new.skills': null
  'policyTools.add.queues': null
  'policyTools.add.teams': null
  'policyTools.add.departments': null
  'policyTools.add.skills': null
  'policyTools.owns': null
  'policyTools.speaks': null
  'policyTools.shiftsWords': null
  'policyTools.address.it': null
  'policyTools.address.fr': null
  'policyTools.eitherForm': null
  'policyTools.greets': null
  'policyTools.thanks': null
  'policyTools.signature': null
  'policyTools.signatureWords': { placeholder: string | number }
  'policyTools.emoji': null
  'policyTools.emoji.free': null
  'policyTools.emoji.few': null
  'policyTools.emoji.none': null
  'policyTools.maxCharacters': null
  'policyTools.maxCharactersWords': null
  'policyTools.forbiddenWords': null
  'policyTools.forbiddenWordsHow': null
  'policyTools.elsewhereWords': null
  'policyTools.entries': { count: number }
  'policyTools.elsewhere.brandNames': null
  'policyTools.elsewhere.accounts': null
  'policyTools.elsewhere.topics': null
  'policyTools.elsewhere.keywords': null
  'policyTools.elsewhere.homonyms': null
  'policyTools.elsewhere.hours': null
  'policyTools.elsewhere.plans': null
  'policyTools.elsewhere.climbs': null
  'policyTools.elsewhere.routing': null
  'policyTools.elsewhere.cover': null
  'policyTools.elsewhere.guides': null
  'policyTools.elsewhere.macros': null
  'policyTools.elsewhere.reopenWithinHours': null
  'policyTools.elsewhere.forgetDeletedAfterHours': null
  'policyTools.elsewhere.answerWhere': null
  'policyTools.bench': null
  'policyTools.notYours': null
  'policyTools.post': null
  'policyTools.postWords': null
  'policyTools.examples': null
  'policyTools.example.bill': null
  'policyTools.example.outage': null
  'policyTools.example.insult': null
  'policyTools.example.praise': null
  'policyTools.example.overheard': null
  'policyTools.example.private': null
  'policyTools.account': null
  'policyTools.noAccount': null
  'policyTools.followers': null
  'policyTools.written.public': null
  'policyTools.written.direct': null
  'policyTools.addressed': null
  'policyTools.openMatter': null
  'policyTools.try': null
  'policyTools.draft': null
  'policyTools.inForce': { version: string | number }
  'policyTools.draftBroken': null
  'policyTools.whichRules': null
  'policyTools.acknowledgeFirst': null
  'policyTools.approval': null
  'policyTools.noReason': null
  'policyTools.kind.rule': null
  'policyTools.kind.advice': null
  'policyTools.kind.score': null
  'policyTools.kind.hardPriority': null
  'policyTools.kind.learned': null
  'policyTools.scored': { parts: string | number; total: number }
  'policyTools.rulesTried': null
  'policyTools.firedOnly': null
  'policyTools.fired': { parts: string | number }
  'policyTools.firedInVain': null
  'policyTools.notFired': null
  'policyTools.failed': { line: string | number }
  'policyTools.excepted': { when: string | number }
  'policyTools.nothingCanDiffer': null
  'policyTools.nothingCanDifferWords': { version: string | number }
  'policyTools.backTestWords': null
  'policyTools.period': null
  'policyTools.lastDays': { days: string | number }
  'policyTools.ownDates': null
  'policyTools.from': null
  'policyTools.to': null
  'policyTools.noPeriod': null
  'policyTools.start': null
  'policyTools.stop': null
  'policyTools.progress': null
  'policyTools.status.running': { counted: string | number; total: string | number }
  'policyTools.status.done': { counted: string | number }
  'policyTools.status.stopped': { counted: string | number; total: string | number }
  'policyTools.status.failed': { counted: string | number; total: string | number }
  'policyTools.rate': { rate: string | number }
  'policyTools.draftChanged': null
  'policyTools.nothingDecided': null
  'policyTools.nothingDiffers': null
  'policyTools.differ': { changed: number; counted: number; share: string | number }
  'policyTools.lost': { count: number }
  'policyTools.won': { count: number }
  'policyTools.part.if': null
  'policyTools.part.queue': null
  'policyTools.part.how': null
  'policyTools.part.promise': null
  'policyTools.part.priority': null
  'policyTools.fromTo': null
  'policyTools.messages': null
  'policyTools.move': { from: string | number; to: string | number; count: number }
  'policyTools.differing': null
  'policyTools.shown': { shown: number; all: number }
  'policyTools.showAll': null
  'policyTools.noneKept': null
  'policyTools.more': null
  'policyTools.toTicket': null
  'policyTools.noWords': null
  'policyTools.asInForce': null
  'policyTools.asDraft': null
  'policyTools.people': null
  'policyTools.overruledTo': { queue: string | number }
  'policyTools.overruledToNone': null
  'policyTools.answered': { span: string | number; visibility: string }
  'policyTools.notAnswered': null
  'policyTools.learningWords': null
  'policyTools.nothingLearned': null
  'policyTools.nothingLearnedWords': null
  'policyTools.learned': { count: number }
  'policyTools.learnedAt': { time: string | number }
  'policyTools.aim.intent': null
  'policyTools.aim.urgency': null
  'policyTools.aim.sentiment': null
  'policyTools.aim.if': null
  'policyTools.aim.queue': null
  'policyTools.lessons': { count: number }
  'policyTools.taught': null
  'policyTools.wordsSpeak': null
  'policyTools.word': null
  'policyTools.speaksFor': null
  'policyTools.strength': null
  'policyTools.strengthOf': { word: string | number }
  'policyTools.reset': null
  'policyTools.resetTitle': null
  'policyTools.resetWords': { count: number }
  'policyTools.resetType': { word: string | number }
  'policyTools.resetWord': null
  'policyTools.rights': null
  'policyTools.learnsFreely': null
  'policyTools.mayNotLearn': null
  'policyTools.confirmed': { name: string | number; time: string | number }
  'policyTools.somebody': null
  'policyTools.confirmRight': null
  'policyTools.confirmDo': null
  'policyTools.takeRightBack': null
  'policyTools.confirmTitle': { channel: string | number }
  'policyTools.confirmWords': { channel: string | number }
  'policyTools.confirmRead': { channel: string | number }
  'programs.keys': null
  'programs.keysWords': null
  'programs.newKey': null
  'programs.noKeys': null
  'programs.noKeysWords': null
  'programs.name': null
  'programs.nameHint': null
  'programs.nameMissing': null
  'programs.scope': null
  'programs.scope.viewer': null
  'programs.scope.agent': null
  'programs.scope.supervisor': null
  'programs.scope.own': null
  'programs.permissions': null
  'programs.permissionsMissing': null
  'programs.approvalHint': null
  'programs.expires': null
  'programs.expires.never': null
  'programs.expires.month': null
  'programs.expires.quarter': null
  'programs.expires.year': null
  'programs.make': null
  'programs.madeTitle': null
  'programs.madeWords': null
  'programs.key': null
  'programs.doneCopying': null
  'programs.madeBy': { name: string | number; time: string | number }
  'programs.madeAt': { time: string | number }
  'programs.neverUsed': null
  'programs.lastUsed': { time: string | number }
  'programs.expiresAt': { time: string | number }
  'programs.state.good': null
  'programs.state.expired': null
  'programs.state.revoked': null
  'programs.revoke': null
  'programs.revokeNamed': { name: string | number }
  'programs.revokeTitle': { name: string | number }
  'programs.revokeWords': null
  'programs.showRevoked': { count: number }
  'programs.may.desk.read': null
  'programs.may.ticket.act': null
  'programs.may.ticket.reply': null
  'programs.may.note.write': null
  'programs.may.decision.overrule': null
  'programs.may.delivery.settle': null
  'programs.may.message.hide': null
  'programs.may.message.react': null
  'programs.may.account.read': null
  'programs.may.account.manage': null
  'programs.may.policy.manage': null
  'programs.may.customer.write': null
  'programs.may.customer.manage': null
  'programs.may.team.manage': null
  'programs.may.member.read': null
  'programs.may.macro.manage': null
  'programs.may.audit.read': null
  'programs.may.escalation.answer': null
  'programs.may.file.attach': null
  'programs.webhooks': null
  'programs.webhooksWords': null
  'programs.newWebhook': null
  'programs.noWebhooks': null
  'programs.noWebhooksWords': null
  'programs.url': null
  'programs.urlHint': null
  'programs.urlHintPrivate': null
  'programs.urlWrong.notAUrl': null
  'programs.urlWrong.notHttps': null
  'programs.urlWrong.privateAddress': null
  'programs.refused.tooManyKeys': null
  'programs.refused.tooManyWebhooks': null
  'programs.refused.moreThanMine': null
  'programs.refused.expiresInThePast': null
  'programs.refused.webhookIsOff': null
  'programs.events': null
  'programs.eventsHint': null
  'programs.eventsMissing': null
  'programs.eventCount': { count: number }
  'programs.add': null
  'programs.save': null
  'programs.change': null
  'programs.secret': null
  'programs.secretTitle': null
  'programs.renewSecret': null
  'programs.renewWords': null
  'programs.on': null
  'programs.off.hand': null
  'programs.off.failing': null
  'programs.off.gone': null
  'programs.failing': { time: string | number }
  'programs.waiting': { count: number }
  'programs.switchOn': null
  'programs.switchOff': null
  'programs.test': null
  'programs.deliveries': null
  'programs.noDeliveries': null
  'programs.delivery.pending': null
  'programs.delivery.taken': null
  'programs.delivery.failed': null
  'programs.attempts': { count: number }
  'programs.nextTry': { time: string | number }
  'programs.trouble.timeout': null
  'programs.trouble.unreachable': null
  'programs.trouble.privateAddress': null
  'programs.trouble.untrusted': null
  'programs.trouble.noSecret': null
  'programs.trouble.notHttps': null
  'programs.trouble.notAUrl': null
  'programs.answer': null
  'programs.resend': null
  'programs.remove': null
  'programs.removeTitle': null
  'programs.removeWords': { host: string | number }
  'publicLoop.title': null
  'publicLoop.unpromised': { way: string }
  'publicLoop.promised': { at: string | number }
  'publicLoop.due': null
  'publicLoop.dueBy': { at: string | number }
  'publicLoop.dueLate': { at: string | number; span: string | number }
  'publicLoop.posted': { at: string | number }
  'publicLoop.waived': { by: string | number; why: string | number }
  'publicLoop.preparePromise': null
  'publicLoop.prepareFollowUp': null
  'publicLoop.prepareWords': null
  'publicLoop.saidByHand': null
  'publicLoop.withdraw': null
  'publicLoop.waive': null
  'publicLoop.waiveIt': null
  'publicLoop.waiveWords': null
  'publicLoop.why': null
  'publicLoop.whyExample': null
  'publicLoop.takeBack': null
  'publicLoop.cancel': null
  'publicLoop.askResolve': null
  'publicLoop.resolve': null
  'publicLoop.ledToPhone': null
  'publicLoop.ledToPhoneWords': null
  'publicLoop.says.promise': null
  'publicLoop.says.followUp': null
  'publicLoop.done.ledToPhone': null
  'publicLoop.done.saidByHand': null
  'publicLoop.done.waive': null
  'publicLoop.done.takeBack': null
  'publicLoop.done.withdraw': null
  'publicLoop.refusal.loopNotOpen': null
  'publicLoop.refusal.loopNotWaived': null
  'publicLoop.refusal.loopDue': null
  'publicLoop.refusal.nothingPublic': null
  'reach.like': { on: string; words: string | number }
  'reach.repost': { on: string; words: string | number }
  'reach.hide': { on: string; words: string | number }
  'reach.giveBackWords': null
  'reach.moveScheduled': null
  'reach.withdrawScheduled': null
  'reach.withdrawApproval': null
  'reach.decideApproval': null
  'reach.takeDraftOver': { name: string | number }
  'reach.retry': null
  'reach.edit': null
  'reach.landed': null
  'reach.notLanded': null
  'reach.escalations': null
  'reach.dismissIncident': null
  'roster.title': null
  'roster.words': null
  'roster.before': null
  'roster.after': null
  'roster.thisWeek': null
  'roster.copy': null
  'roster.copied': { count: number }
  'roster.person': null
  'roster.cover': null
  'roster.closed': null
  'roster.covered': null
  'roster.gaps': null
  'roster.noGaps': null
  'roster.gap': { when: string | number; what: string | number }
  'roster.gap.empty': null
  'roster.gap.people': { count: number }
  'roster.gap.language': { languages: string | number }
  'roster.gap.both': { people: string | number; language: string | number }
  'roster.gap.fill': { gap: string | number }
  'roster.gap.fillShort': null
  'roster.wants.always': { count: number }
  'roster.wants.hours': { count: number }
  'roster.wants.languages': { languages: string | number }
  'roster.zone': { zone: string | number }
  'roster.empty': null
  'roster.emptyWords': null
  'roster.add': null
  'roster.addFor': { name: string | number; day: string | number }
  'roster.addOn': { day: string | number }
  'roster.change': null
  'roster.shift': { name: string | number; day: string | number; clocks: string | number }
  'roster.origin.pattern': null
  'roster.origin.team': null
  'roster.origin.extra': null
  'roster.isOff': null
  'roster.cancelled': null
  'roster.cancelledWords': { name: string | number; day: string | number; clocks: string | number }
  'roster.from': null
  'roster.to': null
  'roster.isNight': null
  'roster.sameTime': null
  'roster.howOften': null
  'roster.once': { day: string | number }
  'roster.weekly': null
  'roster.days': null
  'roster.day': null
  'roster.validFrom': null
  'roster.validUntil': null
  'roster.untilFurther': null
  'roster.teamOnly': null
  'roster.save': null
  'roster.remove': null
  'roster.done.added': null
  'roster.done.changed': null
  'roster.done.removed': null
  'roster.done.restored': null
  'roster.done.undone': null
  'roster.leave': null
  'roster.leave.ask': null
  'roster.leave.plan': null
  'roster.leave.of': { name: string | number; when: string | number }
  'roster.leave.firstDay': null
  'roster.leave.lastDay': null
  'roster.leave.whole': null
  'roster.leave.note': null
  'roster.leave.noteHint': null
  'roster.leave.send': null
  'roster.leave.requests': null
  'roster.leave.grant': null
  'roster.leave.refuse': null
  'roster.leave.withdraw': null
  'roster.leave.chip.granted': null
  'roster.leave.chip.asked': null
  'roster.leave.done.asked': null
  'roster.leave.done.granted': null
  'roster.leave.done.refused': null
  'roster.leave.done.withdrawn': null
  'roster.refusal.unknownColleague': null
  'roster.refusal.leaveOverlaps': null
  'roster.refusal.leaveInThePast': null
  'roster.refusal.leaveDecided': null
  'roster.refusal.leaveWithdrawn': null
  'roster.refusal.leaveUndecided': null
  'roster.refusal.sameWeek': null
  'roster.ahead': { count: number }
  'roster.aheadOpen': null
  'roster.over.title': null
  'roster.over.words': null
  'roster.over.shiftEnds': { at: string | number }
  'roster.over.shiftEnded': { at: string | number }
  'roster.over.open': null
  'roster.over.waiting': null
  'roster.over.snoozed': null
  'roster.over.nothing': null
  'roster.over.nothingWords': null
  'roster.over.choose': { name: string | number }
  'roster.over.chooseAll': null
  'roster.over.draft': null
  'roster.over.promise': { metric: string; at: string | number }
  'roster.over.allTo': null
  'roster.over.to': null
  'roster.over.queue': null
  'roster.over.isOn': { name: string | number; until: string | number }
  'roster.over.isHere': { name: string | number }
  'roster.over.isOff': { name: string | number }
  'roster.over.note': null
  'roster.over.noteHint': null
  'roster.over.give': { count: number }
  'roster.over.done': { count: number }
  'roster.over.undone': { count: number }
  'roster.over.refusal.notYours': null
  'roster.over.refusal.notOn': null
  'roster.over.refusal.movedOn': null
  'roster.over.refusal.ticketResolved': null
  'roster.over.refusal.other': null
  'roster.over.reminder': { at: string | number }
  'roster.over.putAway': null
  'roster.over.reminderOpen': null
  'routing.because': { reasons: string | number }
  'routing.reason.priority': { priority: string }
  'routing.reason.score': { n: string | number }
  'routing.reason.timeLeft': { span: string | number }
  'routing.reason.late': { span: string | number }
  'routing.reason.waiting': { span: string | number }
  'routing.reason.onlyYou': null
  'routing.reason.fewOthers': { n: number }
  'routing.reason.yourTopic': null
  'routing.reason.yours': null
  'routing.need.team': { value: string | number }
  'routing.need.skill': { value: string | number }
  'routing.need.language': { value: string | number }
  'routing.need.level': { value: string | number }
  'routing.need.channel': { value: string | number }
  'routing.need.person': null
  'routing.lack.team': { value: string | number }
  'routing.lack.skill': { value: string | number }
  'routing.lack.language': { value: string | number }
  'routing.lack.level': { value: string | number }
  'routing.lack.channel': { value: string | number }
  'routing.lack.person': { value: string | number }
  'routing.giveBack': null
  'routing.giveBackWhy': null
  'routing.skip.notMySkill': null
  'routing.skip.notMyLanguage': null
  'routing.skip.knowsCustomer': null
  'routing.skip.needsSomebodyElse': null
  'routing.skip.other': null
  'routing.givenBack': null
  'routing.none.full': { load: string | number; capacity: string | number }
  'routing.none.nothingFits': null
  'routing.none.empty': null
  'routing.none.held': null
  'routing.place': { place: string | number; of: string | number }
  'routing.noPlace': null
  'routing.placeHeld': null
  'routing.placeFull': null
  'routing.placeSkipped': null
  'routing.placeNotWaiting': null
  'routing.youLack': { needs: string | number }
  'routing.asks': null
  'routing.weighs': null
  'routing.points': { n: number }
  'routing.couldTake': { n: number }
  'routing.dismiss': null
  'routing.title': null
  'routing.words': null
  'routing.mode.pull': null
  'routing.mode.push': null
  'routing.waiting': { n: number }
  'routing.available': { n: number }
  'routing.overloaded': { each: string | number }
  'routing.since': { presence: string | number; span: string | number }
  'routing.neverHere': null
  'routing.room': { n: number }
  'routing.full': null
  'routing.takesNothing': null
  'routing.inHand': { open: number; waiting: number }
  'routing.skipped': { n: number }
  'routing.skills': null
  'routing.languages': null
  'routing.channels': null
  'routing.teams': null
  'routing.noSkills': null
  'routing.any': null
  'routing.anyChannel': null
  'routing.level.basic': null
  'routing.level.good': null
  'routing.level.native': null
  'routing.junior': null
  'routing.juniorShort': null
  'routing.juniorHint': null
  'routing.edit': null
  'routing.editOf': { name: string | number }
  'routing.save': null
  'routing.saved': { name: string | number }
  'routing.undone': { name: string | number }
  'routing.capacity': null
  'routing.capacityHint': null
  'routing.capacityWrong': null
  'routing.addLanguage': null
  'routing.levelOf': { language: string | number }
  'routing.removeLanguage': { language: string | number }
  'routing.notLimited': null
  'routing.noneInPolicy': null
  'routing.strangeSkill': { key: string | number }
  'routing.people': null
  'routing.empty': null
  'routing.clocks': null
  'routing.metric.firstResponse': null
  'routing.metric.nextResponse': null
  'routing.metric.resolution': null
  'routing.metric.publicClosure': null
  'routing.metric.departmentAnswer': null
  'routing.metric.progress': null
  'routing.clock.running': { at: string | number; span: string | number }
  'routing.clock.paused': { at: string | number }
  'routing.clock.late': { span: string | number; at: string | number }
  'routing.clock.lateMet': { span: string | number; at: string | number }
  'routing.clock.met': { at: string | number }
  'routing.clock.cancelled': null
  'routing.clock.sign.running': null
  'routing.clock.sign.warned': null
  'routing.clock.sign.paused': null
  'routing.clock.sign.late': null
  'routing.clock.sign.lateMet': null
  'routing.clock.sign.met': null
  'routing.clock.sign.cancelled': null
  'routing.clock.inHours': null
  'routing.firstWord': null
  'routing.firstWordHint': null
  'routing.news': { name: string | number }
  'routing.newsSince': { ago: string | number }
  'routing.insertNews': null
  'routing.notYours': null
  'sample.title': null
  'sample.words': null
  'sample.add': null
  'sample.there': { customers: number; tickets: number; messages: number }
  'sample.look': null
  'sample.remove': null
  'sample.removeTitle': null
  'sample.removeWords': { what: string | number }
  'sample.removed': null
  'sample.refusal.sampleThere': null
  'sample.refusal.sampleMixed': null
  'search.title': null
  'search.words': null
  'search.field': null
  'search.hint': null
  'search.clear': null
  'search.suggestions': null
  'search.recent': null
  'search.forget': null
  'search.filters': null
  'search.removeFilter': { name: string | number }
  'search.not': null
  'search.kind.tickets': null
  'search.kind.messages': null
  'search.kind.customers': null
  'search.kind.articles': null
  'search.count': { n: number }
  'search.atLeast': { n: number }
  'search.all': null
  'search.allKinds': null
  'search.more': null
  'search.openTickets': { n: number }
  'search.nothing': null
  'search.nothingWords': null
  'search.withoutFilters': null
  'search.examples': null
  'search.didYouMean': { suggestion: string | number }
  'search.howTo': null
  'search.alsoSearched': { typed: string | number; meant: string | number }
  'search.problem.unknownOperator': { word: string | number }
  'search.problem.unknownValue': { word: string | number }
  'search.problem.noValue': { word: string | number }
  'search.problem.openQuote': null
  'search.problem.tooMany': { word: string | number }
  'search.operator.from': null
  'search.operator.to': null
  'search.operator.status': null
  'search.operator.lang': null
  'search.operator.is': null
  'search.operator.queue': null
  'search.operator.assignee': null
  'search.operator.channel': null
  'search.operator.priority': null
  'search.operator.tag': null
  'search.operator.incident': null
  'search.operator.before': null
  'search.operator.after': null
  'search.operator.has': null
  'security.title': null
  'security.secondFactor': null
  'security.secondFactorWords': null
  'security.on': null
  'security.off': null
  'security.noPassword': null
  'security.codesLeft': { count: number }
  'security.begin': null
  'security.beginWords': null
  'security.next': null
  'security.scan': null
  'security.qr': null
  'security.secret': null
  'security.confirm': null
  'security.recoveryCodes': null
  'security.recoveryCodesWords': null
  'security.copy': null
  'security.download': null
  'security.kept': null
  'security.copied': null
  'security.notCopied': null
  'security.renew': null
  'security.renewWords': null
  'security.end': null
  'security.endWords': null
  'security.wrongPassword': null
  'security.wrongCode': null
  'security.usedCode': null
  'security.notFresh': null
  'security.passkeys': null
  'security.passkeysWords': null
  'security.passkeysNowhere': null
  'security.passkeysElsewhere': { address: string | number }
  'security.passkeysOldBrowser': null
  'security.passkeyName': null
  'security.passkeyNameHint': null
  'security.addPasskey': null
  'security.passkeyUnnamed': null
  'security.passkeySince': { day: string | number }
  'security.passkeyKnown': null
  'security.passkeyFailed': null
  'security.passkeyDeclined': null
  'security.rename': null
  'security.renameNamed': { name: string | number }
  'security.remove': null
  'security.removeNamed': { name: string | number }
  'security.removeWords': null
  'security.colleagues': null
  'security.colleaguesWords': null
  'security.passkeyCount': { count: number }
  'security.lift': null
  'security.liftNamed': { name: string | number }
  'security.liftWords': { name: string | number }
  'settings.title': null
  'settings.words': null
  'settings.sections': null
  'settings.group.mine': null
  'settings.group.workspace': null
  'settings.group.elsewhere': null
  'settings.place.accounts': null
  'settings.place.departments': null
  'settings.place.ticketing': null
  'settings.place.hours': null
  'settings.place.teams': null
  'settings.place.shifts': null
  'settings.place.attributes': null
  'settings.nothingHere': null
  'settings.nothingHereWords': null
  'settings.mine': null
  'settings.mineWords': null
  'settings.density': null
  'settings.density.roomy': null
  'settings.density.compact': null
  'settings.singleKeys': null
  'settings.singleKeysWords': null
  'settings.notifications': null
  'tags.title': null
  'tags.words': null
  'tags.add': null
  'tags.none': null
  'tags.noneWords': null
  'tags.noneHere': null
  'tags.noneFound': { query: string | number }
  'tags.search': null
  'tags.clear': null
  'tags.which': null
  'tags.which.used': null
  'tags.which.archived': null
  'tags.tickets': { n: number }
  'tags.within': { name: string | number }
  'tags.part': null
  'tags.change': { name: string | number }
  'tags.merge': { name: string | number }
  'tags.putAway': { name: string | number }
  'tags.bringBack': { name: string | number }
  'tags.bringBackNamed': { name: string | number }
  'tags.wasPutAway': { name: string | number }
  'tags.isBack': { name: string | number }
  'tags.saved': { name: string | number }
  'tags.wasMerged': { n: number; name: string | number; into: string | number }
  'tags.wasParted': { n: number; name: string | number }
  'tags.mergeInto': null
  'tags.mergeChoose': null
  'tags.mergeWords': null
  'tags.mergeSure': { n: number; name: string | number; into: string | number }
  'tags.mergeYes': null
  'tags.name': null
  'tags.nameMissing': null
  'tags.taken': { name: string | number }
  'tags.takenArchived': { name: string | number }
  'tags.takenMerged': { name: string | number; into: string | number }
  'tags.description': null
  'tags.descriptionWords': null
  'tags.save': null
  'tags.colour': null
  'tags.colour.grey': null
  'tags.colour.red': null
  'tags.colour.orange': null
  'tags.colour.yellow': null
  'tags.colour.green': null
  'tags.colour.teal': null
  'tags.colour.blue': null
  'tags.colour.violet': null
  'tags.make': { name: string | number }
  'tags.done': null
  'tags.pickHint': null
  'tags.isOn': null
  'tags.isOnSome': null
  'tags.askFor': { names: string | number }
  'tags.notYours': null
  'tags.refusal.nameTaken': null
  'tags.refusal.merged': null
  'tags.refusal.notMerged': null
  'tags.refusal.same': null
  'ticketing.add': null
  'ticketing.empty': null
  'ticketing.emptyWords': null
  'ticketing.kind': null
  'ticketing.name': null
  'ticketing.nameHint': null
  'ticketing.changeOf': { name: string | number }
  'ticketing.change': null
  'ticketing.keep': null
  'ticketing.try': null
  'ticketing.more': { name: string | number }
  'ticketing.readAgain': null
  'ticketing.readingAgain': null
  'ticketing.copy': null
  'ticketing.copied': null
  'ticketing.secretKept': null
  'ticketing.department': null
  'ticketing.newRow': null
  'ticketing.addRow': null
  'ticketing.removeRow': { name: string | number }
  'ticketing.valueOf': { name: string | number }
  'ticketing.addValue': null
  'ticketing.flaw.noKey': null
  'ticketing.flaw.keyTwice': null
  'ticketing.healthy': { user: string | number; version: string | number }
  'ticketing.sameClock': null
  'ticketing.skew': { span: string | number; direction: string }
  'ticketing.warning.noSuchPlace': { name: string | number }
  'ticketing.warning.noSuchField': { name: string | number }
  'ticketing.warning.noSuchStatus': { name: string | number }
  'ticketing.warning.noSuchPriority': { name: string | number }
  'ticketing.warning.noRight': { name: string | number }
  'ticketing.pulse.well': null
  'ticketing.pulse.trouble': null
  'ticketing.pulse.unread': null
  'ticketing.neverHeard': null
  'ticketing.underway': { waiting: number; failed: number }
  'ticketing.askedBy': { departments: string | number }
  'ticketing.askedByNone': null
  'ticketing.push.wakes': null
  'ticketing.push.carries': null
  'ticketing.removeTitle': { name: string | number }
  'ticketing.removeWords': { n: number }
  'ticketing.noDepartments': null
  'ticketing.noDepartmentsWords': null
  'ticketing.unsettled': null
  'ticketing.askedWay': { way: string | number; to: string | number }
  'ticketing.owes': { owes: number; late: number }
  'ticketing.address': null
  'ticketing.badAddress': null
  'ticketing.mailbox': null
  'ticketing.noMailbox': null
  'ticketing.system': null
  'ticketing.noSystem': null
  'ticketing.members': null
  'ticketing.membersHint': null
  'ticketing.language': null
  'ticketing.languageHint': null
  'ticketing.climbAddress': null
  'ticketing.climbHint': null
  'ticketing.field.url': null
  'ticketing.field.queues': null
  'ticketing.field.defaultQueue': null
  'ticketing.field.projects': null
  'ticketing.field.defaultProject': null
  'ticketing.field.tracker': null
  'ticketing.field.statuses': null
  'ticketing.field.priorities': null
  'ticketing.field.fields': null
  'ticketing.field.requestor': null
  'ticketing.field.commentsGoAs': null
  'ticketing.field.answersAre': null
  'ticketing.field.privateNotes': null
  'ticketing.field.lookupUrl': null
  'ticketing.field.issueUrl': null
  'ticketing.field.token': null
  'ticketing.field.apiKey': null
  'ticketing.field.webhookSecret': null
  'ticketing.field.secret': null
  'ticketing.key.ticketLink': null
  'ticketing.key.customerName': null
  'ticketing.key.customerHandle': null
  'ticketing.key.customerPlan': null
  'ticketing.key.channel': null
  'ticketing.key.language': null
  'ticketing.addressHint': null
  'ticketing.mailboxHint': null
  'ticketing.systemHint': null
  'translations.title': null
  'translations.words': null
  'translations.none': null
  'translations.noneWords': null
  'translations.connect': null
  'translations.connectTitle': null
  'translations.changeTitle': null
  'translations.kind': null
  'translations.kindWords.libreTranslate': null
  'translations.kindWords.apertium': null
  'translations.kindWords.deepL': null
  'translations.url': null
  'translations.urlHint': null
  'translations.urlHintPrivate': null
  'translations.key': null
  'translations.keyOptional': null
  'translations.keyHint': null
  'translations.keyKept': null
  'translations.leaves': null
  'translations.leavesWords': { host: string | number }
  'translations.leavesNowhere': null
  'translations.reach': null
  'translations.reach.public': null
  'translations.reachWords.public': null
  'translations.reach.direct': null
  'translations.reachWords.direct': null
  'translations.try': null
  'translations.tried': { text: string | number; said: string | number }
  'translations.into': { languages: string | number }
  'translations.save': null
  'translations.saveChange': null
  'translations.at': { name: string | number; host: string | number }
  'translations.change': null
  'translations.remove': null
  'translations.removeTitle': null
  'translations.removeWords': { host: string | number }
  'translations.byItself': null
  'translations.byItselfWords': { host: string | number }
  'translations.translate': null
  'translations.hide': null
  'translations.again': null
  'translations.asking': null
  'translations.act': null
  'translations.actWords': null
  'translations.all': null
  'translations.allHide': null
  'translations.nothingForeign': null
  'translations.by': { from: string | number; by: string | number }
  'translations.byUnknown': { by: string | number }
  'translations.region': { language: string | number }
  'translations.draft': { language: string | number }
  'translations.draftDone': { language: string | number; by: string | number }
  'translations.original': null
  'translations.restore': null
  'translations.keep': null
  'translations.draftChanged': null
  'translations.refused.serviceAway': null
  'translations.refused.serviceSlow': null
  'translations.refused.keyRefused': null
  'translations.refused.keyMissing': null
  'translations.refused.pairNotOffered': null
  'translations.refused.textTooLong': null
  'translations.refused.serviceLimit': null
  'translations.refused.serviceStrange': null
  'translations.refused.notAUrl': null
  'translations.refused.notHttps': null
  'translations.refused.privateAddress': null
  'translations.refused.noPair': null
  'translations.refused.noService': null
  'translations.refused.noteStays': null
  'translations.refused.directStays': null
  'translations.refused.nothingToTranslate': null
  'upkeep.money': null
  'upkeep.reads': null
  'upkeep.posts': null
  'upkeep.limit.money': null
  'upkeep.limit.reads': null
  'upkeep.limit.posts': null
  'upkeep.usedOf': { used: string | number; limit: string | number }
  'upkeep.usedFree': { used: string | number }
  'upkeep.noLimit': null
  'upkeep.state.well': null
  'upkeep.state.warned': null
  'upkeep.state.stopped': null
  'upkeep.stops': { what: string | number }
  'upkeep.want.readAside': null
  'upkeep.want.readOwn': null
  'upkeep.want.readAddressed': null
  'upkeep.want.post': null
  'upkeep.want.answer': null
  'upkeep.rights': null
  'upkeep.rightsAll': null
  'upkeep.rightsSome': { has: string | number; all: string | number }
  'upkeep.rightsNever': null
  'upkeep.rightsChecked': { ago: string | number }
  'upkeep.may.true': null
  'upkeep.may.false': null
  'upkeep.may.null': null
  'upkeep.right.readPublic': null
  'upkeep.right.writePublic': null
  'upkeep.right.readDirects': null
  'upkeep.right.writeDirects': null
  'upkeep.right.uploadMedia': null
  'upkeep.right.moderate': null
  'upkeep.right.followers': null
  'upkeep.right.likes': null
  'upkeep.right.refresh': null
  'upkeep.right.appBearer': null
  'upkeep.loss.hearsNothing': null
  'upkeep.loss.answersByHand': null
  'upkeep.loss.directsUnheard': null
  'upkeep.loss.directsByHand': null
  'upkeep.loss.noPictures': null
  'upkeep.loss.noHiding': null
  'upkeep.loss.followersUnknown': null
  'upkeep.loss.noLikes': null
  'upkeep.loss.loginRunsOut': null
  'upkeep.loss.heardLate': null
  'upkeep.silent': { at: string | number }
  'upkeep.silentBanner': { handles: string | number }
  'upkeep.silentLink': null
  'upkeep.missed': null
  'upkeep.missedSpan': { from: string | number; to: string | number }
  'upkeep.why.deskDown': null
  'upkeep.why.paused': null
  'upkeep.why.overBudget': null
  'upkeep.why.needsLogin': null
  'upkeep.why.forbidden': null
  'upkeep.why.outOfCredits': null
  'upkeep.why.rateLimited': null
  'upkeep.why.unreachable': null
  'upkeep.why.unexpected': null
  'upkeep.nothingLate': null
  'upkeep.late': { n: number }
  'upkeep.lateOf': { n: string | number; kind: string | number }
  'upkeep.due': { n: number }
  'upkeep.kind.mention': null
  'upkeep.kind.reply': null
  'upkeep.kind.quote': null
  'upkeep.kind.keyword': null
  'upkeep.kind.direct': null
  'upkeep.kind.own': null
  'upkeep.kind.thread': null
  'upkeep.unreached': { sources: string | number }
  'upkeep.source.mentions': null
  'upkeep.source.keywords': null
  'upkeep.source.directs': null
  'upkeep.source.own': null
  'upkeep.source.threads': null
  'upkeep.pastDue': null
  'upkeep.moreTickets': { n: number }
  'upkeep.dismiss': null
  'upkeep.field.address': null
  'upkeep.field.senderName': null
  'upkeep.field.user': null
  'upkeep.field.imapHost': null
  'upkeep.field.imapPort': null
  'upkeep.field.imapSecurity': null
  'upkeep.field.smtpHost': null
  'upkeep.field.smtpPort': null
  'upkeep.field.smtpSecurity': null
  'upkeep.field.login': null
  'upkeep.field.tokenUrl': null
  'upkeep.field.keepsSent': null
  'upkeep.field.takesTags': null
  'upkeep.field.trustedServer': null
  'upkeep.field.checksSignatures': null
  'upkeep.field.authority': null
  'upkeep.field.password': null
  'upkeep.field.identifier': null
  'upkeep.field.appPassword': null
  'upkeep.field.service': null
  'upkeep.field.appview': null
  'upkeep.field.chatService': null
  'upkeep.field.plcUrl': null
  'upkeep.field.firehoseKind': null
  'upkeep.field.firehoseUrl': null
  'upkeep.field.ownsApp': null
  'views.facet.queueId': null
  'views.facet.assigneeId': null
  'views.facet.status': null
  'views.facet.priority': null
  'views.facet.language': null
  'views.facet.channel': null
  'views.facet.accountId': null
  'views.facet.tagId': null
  'views.facet.incidentId': null
  'views.facet.named': null
  'views.facet.waiting': null
  'views.facet.overdue': null
  'views.overdueYes': null
  'views.me': null
  'views.named.handle': null
  'views.named.name': null
  'views.named.none': null
  'views.waited.15m': null
  'views.waited.1h': null
  'views.waited.4h': null
  'views.waited.1d': null
  'views.waited.3d': null
  'views.waited.7d': null
  'views.filters': null
  'views.without': { what: string | number }
  'views.clear': null
  'views.typeFilter': null
  'views.chosen': null
  'views.view': null
  'views.leftOut': { what: string | number }
  'views.savedGone': null
  'views.save': null
  'views.saveAs': null
  'views.saveChanges': { name: string | number }
  'views.rename': null
  'views.name': null
  'views.nameHint': null
  'views.forWhom': null
  'views.forMe': null
  'views.forAll': null
  'views.keep': null
  'views.manage': null
  'views.mine': null
  'views.everybodys': null
  'views.noneSaved': null
  'views.renameNamed': { name: string | number }
  'views.up': { name: string | number }
  'views.down': { name: string | number }
  'views.remove': { name: string | number }
  'views.removed': { name: string | number }
  'views.undo': null
  'views.refusal.viewMoved': null
  'views.refusal.tooManyViews': null
  'wall.title': null
  'wall.words': null
  'wall.wholeScreen': null
  'wall.leave': null
  'wall.light': null
  'wall.dark': null
  'wall.fresh': { at: string | number }
  'wall.stale': { at: string | number }
  'wall.overload': { at: string | number }
  'wall.figures': null
  'wall.open': null
  'wall.unassigned': null
  'wall.late': null
  'wall.soon': null
  'wall.longest': null
  'wall.hour': null
  'wall.queues': null
  'wall.queue': null
  'wall.noQueue': null
  'wall.column.open': null
  'wall.column.unassigned': null
  'wall.column.waiting': null
  'wall.column.late': null
  'wall.column.longest': null
  'wall.column.hour': null
  'wall.lateOf': { n: number }
  'wall.soonOf': { n: number }
  'wall.moreQueues': { n: number }
  'wall.quiet': null
  'wall.breaking': null
  'wall.nothingBreaks': null
  'wall.moreBreaking': { n: number }
  'wall.nobody': null
  'wall.people': null
  'wall.here': { n: number }
  'wall.nobodyHere': null
  'wall.others': { n: number }
  'wall.attendance.missing': { from: string | number; until: string | number }
  'wall.attendance.expected': { from: string | number }
  'wall.attendance.off': null
  'wall.attendance.available': { span: string | number }
  'wall.attendance.away': { span: string | number }
  'wall.until': { until: string | number }
  'wall.writing': { name: string | number; number: string | number }
  'wall.looking': { name: string | number; number: string | number }
  'wall.inHand': null
  'wall.give': null
  'wall.abilities': null
  'wall.roster': null
  'wall.owed': null
  'wall.withDepartments': null
  'wall.questionsLate': { n: number }
  'wall.departmentAnswered': null
  'wall.publicOwed': null
  'wall.awaitingApproval': null
  'wall.undelivered': null
  'wall.undeliveredWords': { failed: string | number; unknown: string | number }
  'wall.mood': null
  'wall.mood.quiet': null
  'wall.mood.usual': null
  'wall.mood.busy': null
  'wall.mood.worse': null
  'wall.mood.unknown': null
  'wall.sentiment.negative': { n: string | number }
  'wall.sentiment.neutral': { n: string | number }
  'wall.sentiment.positive': { n: string | number }
  'wall.messages': { n: number }
  'wall.messagesUsual': { n: number; usual: string | number; negative: string | number }
  'wall.hearts': null
  'wall.moreAccounts': { n: number }
  'workspace.title': null
  'workspace.brand': null
  'workspace.brandWords': null
  'workspace.name': null
  'workspace.nameMissing': null
  'workspace.languages': null
  'workspace.languagesHint': null
  'workspace.languagesMissing': null
  'workspace.defaultLanguage': null
  'workspace.defaultLanguageHint': null
  'workspace.calledBy': { names: string | number }
  'workspace.calledByNobody': null
  'workspace.calledByLink': null
  'workspace.place': null
  'workspace.placeWords': null
  'workspace.timeZone': null
  'workspace.timeZoneGuess': { zone: string | number }
  'workspace.takeGuess': null
  'workspace.timeZoneMissing': null
  'workspace.country': null
  'workspace.noHolidays': null
  'workspace.region': null
  'workspace.wholeCountry': null
  'workspace.manyCalendars': { names: string | number }
  'workspace.hours': null
  'workspace.hoursWords': null
  'workspace.hoursLink': null
  'workspace.placeNote': null
  'workspace.save': null
  'workspace.saved': null
  'workspace.savedVersion': { version: string | number }
  'workspace.draftOpen': null
  'workspace.moved': null
  'workspace.refusedPlace': null
  'workspace.attributes': null
  'workspace.attributesWords': null
  'workspace.attributesLink': null
  'workspace.guide': null
  'workspace.guideWords': null
  'workspace.guideAgain': null
  'letter.noSubject': null
  'letter.from': null
  'letter.to': null
  'letter.cc': null
  'letter.toWhom': { who: string | number }
  'letter.andMore': { n: number; who: string | number }
  'letter.forwardedBy': { who: string | number }
  'letter.sender.confirmed': null
  'letter.sender.forged': null
  'letter.sender.unproven': null
  'letter.sender.unknown': null
  'letter.proof.pass': null
  'letter.proof.fail': null
  'letter.proof.none': null
  'letter.proof.unknown': null
  'letter.asWritten': null
  'letter.asText': null
  'letter.frame': null
  'letter.rest': null
  'letter.blockedImages': { n: number }
  'letter.files': null
  'letter.dangerous': null
  'letter.download': { name: string | number }
  'letter.kind.picture': null
  'letter.kind.sound': null
  'letter.kind.video': null
  'letter.kind.pdf': null
  'letter.kind.text': null
  'letter.kind.table': null
  'letter.kind.archive': null
  'letter.kind.document': null
  'letter.kind.program': null
  'letter.kind.other': null
  'letter.readAll': null
  'letter.readLess': null
  'notAnswered.title': null
  'notAnswered.words': null
  'notAnswered.empty': null
  'notAnswered.emptyWords': null
  'notAnswered.byPerson': { name: string | number }
  'notAnswered.somebody': null
  'notAnswered.answer': null
  'notAnswered.more': null
  'passages.lead': null
  'passages.leadTo': { channel: string | number; handle: string | number }
  'passages.sentence': { channel: string | number; url: string | number }
  'passages.title': null
  'passages.offered': null
  'passages.opened': null
  'passages.arrived': null
  'passages.notYet': null
  'passages.copy': null
  'presence.available': null
  'presence.away': null
  'presence.offline': null
  'presence.menu': { name: string | number; presence: string | number }
  'presence.beAvailable': null
  'presence.beAway': null
  'presence.words': null
  'presence.load': { load: string | number; capacity: string | number }
  'priority.urgent': null
  'priority.high': null
  'priority.normal': null
  'priority.low': null
  'purpose.care': null
  'purpose.marketing': null
  'purpose.both': null
  'refusals.tooLong': null
  'refusals.unfilledPlaceholder': null
  'refusals.notSummoned': null
  'refusals.directClosed': null
  'refusals.gone': null
  'refusals.unsupported': null
  'refusals.accountNotConnected': null
  'refusals.overBudget': null
  'refusals.duplicate': null
  'refusals.needsLogin': null
  'refusals.forbidden': null
  'refusals.outOfCredits': null
  'refusals.rateLimited': null
  'refusals.unreachable': null
  'refusals.unexpected': null
  'refusals.ticketResolved': null
  'refusals.ticketMerged': null
  'refusals.ticketNotResolved': null
  'refusals.ticketUnassigned': null
  'refusals.snoozeInThePast': null
  'refusals.notPossibleNow': null
  'refusals.other': { code: string | number }
  'refusals.unknownChannel': null
  'refusals.otherAccount': null
  'refusals.alreadyConnected': null
  'refusals.expired': null
  'refusals.refusedByNetwork': null
  'refusals.cannotMix': null
  'refusals.attachmentKind': null
  'refusals.addressRefused': null
  'refusals.attachmentTooLarge': null
  'refusals.tooManyAttachments': null
  'refusals.altTooLong': null
  'refusals.pollInvalid': null
  'refusals.attachmentGone': null
  'refusals.mediaRefused': null
  'refusals.onlyOnNetwork': null
  'refusals.repliesClosed': null
  'refusals.blocked': null
  'refusals.bounced': null
  'refusals.unknownTopic': null
  'refusals.forbiddenWord': null
  'refusals.needsApproval': null
  'refusals.approvalWaiting': null
  'refusals.approvalDecided': null
  'refusals.ownApproval': null
  'refusals.notYourApproval': null
  'refusals.ticketNotSnoozed': null
  'refusals.notFound': null
  'refusals.unknownAssignee': null
  'refusals.unknownQueue': null
  'refusals.noSecondFactor': null
  'refusals.timePast': null
  'refusals.timeTooFar': null
  'refusals.scheduleOver': null
  'refusals.unknownTag': null
  'refusals.tooManyTags': null
  'resolution.solved': null
  'resolution.answered': null
  'resolution.noAnswerNeeded': null
  'resolution.spam': null
  'roles.owner': null
  'roles.supervisor': null
  'roles.agent': null
  'roles.department': null
  'roles.viewer': null
  'setup.title': null
  'setup.words': null
  'setup.workspace': null
  'setup.name': null
  'setup.submit': null
  'sightings.mention': { handle: string | number }
  'sightings.reply': { handle: string | number }
  'sightings.quote': { handle: string | number }
  'sightings.keyword': { handle: string | number }
  'sightings.direct': { handle: string | number }
  'sightings.own': { handle: string | number }
  'sightings.thread': { handle: string | number }
  'signIn.title': null
  'signIn.words': null
  'signIn.email': null
  'signIn.password': null
  'signIn.showPassword': null
  'signIn.submit': null
  'signIn.forgotten': null
  'signIn.wrong': null
  'signIn.demo': null
  'signIn.expiredTitle': null
  'signIn.expiredWords': null
  'signIn.demoAs': { name: string | number }
  'signIn.code': null
  'signIn.codeWords': null
  'signIn.recoveryCode': null
  'signIn.recoveryCodeWords': null
  'signIn.trustDevice': null
  'signIn.useRecoveryCode': null
  'signIn.useCode': null
  'signIn.back': null
  'signIn.or': null
  'signIn.withPasskey': null
  'signIn.withHouse': { name: string | number }
  'signIn.wrongCode': null
  'signIn.usedCode': null
  'signIn.wrongRecoveryCode': null
  'signIn.tooLate': null
  'signIn.codesLocked': null
  'signIn.locked': { minutes: number; seconds: number }
  'signIn.passkeyDeclined': null
  'signIn.passkeyUnknown': null
  'signIn.passkeyUnverified': null
  'signIn.noSeat': null
  'signIn.emailNotVerified': null
  'signIn.providerAway': null
  'signIn.providerDenied': null
  'signIn.providerFailed': null
  'status.open': null
  'status.waiting': null
  'status.snoozed': null
  'status.resolved': null
  'thread.on': { channel: string | number; handle: string | number }
  'thread.number': { n: string | number }
  'thread.elsewhere': { n: string | number; done: string | number }
  'thread.back': null
  'thread.assignee': null
  'thread.resolve': null
  'thread.resolveHint': null
  'thread.reopen': null
  'thread.more': null
  'thread.unassign': null
  'thread.snooze': null
  'thread.snoozeFor.hour': null
  'thread.snoozeFor.tomorrow': null
  'thread.snoozeFor.week': null
  'thread.priority': null
  'thread.moveTo': null
  'thread.openOn': { channelName: string | number }
  'thread.conversation': null
  'thread.earlier': null
  'thread.original': null
  'thread.reposts': { n: number }
  'thread.edited': null
  'thread.deleted': null
  'thread.deletedText': null
  'thread.pictureWithoutWords': null
  'thread.answeredElsewhere': null
  'thread.stranger': null
  'thread.folded': { n: number }
  'thread.undo': null
  'thread.undone': null
  'thread.resolveAs': null
  'thread.assignTo': null
  'thread.part': { n: string | number; of: string | number }
  'thread.invites': null
  'thread.hidden': null
  'thread.hide': null
  'thread.show': null
  'thread.sealedText': null
  'thread.quotes': { author: string | number }
  'thread.automatic': null
  'thread.gate.closed': null
  'thread.gate.blocked': null
  'thread.react.like': null
  'thread.react.repost': null
  'thread.reacted.like': null
  'thread.reacted.repost': null
  'thread.whyThis': null
  'thread.newSince': null
  'thread.tags': null
  'thread.removeTag': { name: string | number }
  'thread.wake': null
  'time.now': null
  'visibility.public': null
  'visibility.direct': null
  'visibility.internal': null
  'visibility.directShort': null
}
