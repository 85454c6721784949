/* Sentences with their clauses, told by hand, to measure the splitter of clauses. */
#ifndef ANNALS_TESTS_CLAUSE_SENTENCES_H
#define ANNALS_TESTS_CLAUSE_SENTENCES_H

/* A clause a line, in order of heads: kind, the number of the clause it belongs to, its
 * head, tense and force, <subject>, [words]. */
struct clause_sentence {
    const char *text, *clauses;
};

/* clang-format off */
static const struct clause_sentence clause_sentences[] = {
    { "Anna Berger, deputy chief of the harbour board, said on Thursday that the port would close in May.",
      "main: said past <Anna Berger, deputy chief of the harbour board> [Anna Berger, deputy chief of the harbour board, said on Thursday]\n"
      "complement of 0: close future conditional <the port> [that the port would close in May]\n" },
    { "The dam is safe, the engineer said on Thursday.",
      "complement of 1: is present <The dam> [The dam is safe]\n"
      "main: said past <the engineer> [the engineer said on Thursday]\n" },
    { "A bridge opened in 1961 was widened in June.",
      "reduced of 1: opened passive [opened in 1961]\n"
      "main: widened past passive <A bridge> [A bridge opened in 1961 was widened in June]\n" },
    { "The ferry, officials said, would be sold in Oslo.",
      "main: said past <officials> [officials said]\n"
      "complement of 0: sold future passive conditional <The ferry> [The ferry, officials said, would be sold in Oslo]\n" },
    { "The fisherman arrived in Spain in late 2014, after escaping from the camp in 1997.",
      "main: arrived past <The fisherman> [The fisherman arrived in Spain in late 2014]\n"
      "adverbial of 0: escaping [after escaping from the camp in 1997]\n" },
    { "Workers who refused to leave the plant were arrested.",
      "relative of 2: refused past <who> [who refused]\n"
      "infinitive of 0: leave [to leave the plant]\n"
      "main: arrested past passive <Workers> [Workers who refused to leave the plant were arrested]\n" },
    { "The council urged all towns to close their mines.",
      "main: urged past <The council> [The council urged all towns]\n"
      "infinitive of 0: close imperative [to close their mines]\n" },
    { "He is said to have left the city in 1932.",
      "main: left present perfect <He> [He is said to have left the city in 1932]\n" },
    { "The mayor did not return a call.",
      "main: return past negated <The mayor> [The mayor did not return a call]\n" },
    { "After the war ended, the council met in Ghent.",
      "adverbial of 1: ended past <the war> [After the war ended]\n"
      "main: met past <the council> [the council met in Ghent]\n" },
    { "If the talks fail, the government may impose tariffs.",
      "adverbial of 1: fail present conditional <the talks> [If the talks fail]\n"
      "main: impose present conditional <the government> [the government may impose tariffs]\n" },
    { "\"We will rebuild it,\" said Anna Berger.",
      "complement of 1: rebuild future <We> [\"We will rebuild it]\n"
      "main: said past <Anna Berger> [said Anna Berger]\n" },
    { "\"The road is closed,\" Mr Lind, a shepherd who lives nearby, said.",
      "complement of 2: closed present passive <The road> [\"The road is closed]\n"
      "relative of 2: lives present <who> [who lives nearby]\n"
      "main: said past <Mr Lind, a shepherd> [Mr Lind, a shepherd who lives nearby, said]\n" },
    { "According to the report, the number of births fell by 12 percent.",
      "main: fell past <the number of births> [According to the report, the number of births fell by 12 percent]\n" },
    { "The film was shot in Rome and released in 1960.",
      "main: shot past passive <The film> [The film was shot in Rome]\n"
      "coordinate of 0: released past passive [released in 1960]\n" },
    { "She refused to sign the paper and left the hall.",
      "main: refused past <She> [She refused]\n"
      "infinitive of 0: sign [to sign the paper]\n"
      "coordinate of 0: left past [left the hall]\n" },
    { "The firm said it had sold its shipyard in Turin and dismissed 30 welders.",
      "main: said past <The firm> [The firm said]\n"
      "complement of 0: sold past perfect <it> [it had sold its shipyard in Turin]\n"
      "coordinate of 1: dismissed past perfect [dismissed 30 welders]\n" },
    { "The treaty was to be signed on 2 April.",
      "main: signed future passive <The treaty> [The treaty was to be signed on 2 April]\n" },
    { "The court is expected to rule in May.",
      "main: rule future <The court> [The court is expected to rule in May]\n" },
    { "The group, whose leader was jailed in 2003, denies planting the bomb.",
      "relative of 1: jailed past passive <whose leader> [whose leader was jailed in 2003]\n"
      "main: denies present <The group> [The group, whose leader was jailed in 2003, denies]\n"
      "gerund of 1: planting [planting the bomb]\n" },
    { "The report says at least 300 people have left the island since 2010, most of whom live in Malta.",
      "main: says present <The report> [The report says]\n"
      "complement of 0: left present perfect <at least 300 people> [at least 300 people have left the island since 2010]\n"
      "relative of 1: live present <most of whom> [most of whom live in Malta]\n" },
    { "In 1920 Poland signed a pact with Latvia, and in 1921 it joined the League.",
      "main: signed past <Poland> [In 1920 Poland signed a pact with Latvia]\n"
      "main: joined past <it> [in 1921 it joined the League]\n" },
    { "The money foreign sailors earn abroad was used to build schools.",
      "relative of 1: earn present <foreign sailors> [foreign sailors earn abroad]\n"
      "main: used past passive <The money> [The money foreign sailors earn abroad was used]\n"
      "infinitive of 1: build [to build schools]\n" },
    { "The tax has been cut, but no refund is planned, the treasurer said.",
      "complement of 2: cut present perfect passive <The tax> [The tax has been cut]\n"
      "complement of 2: planned present passive <no refund> [no refund is planned]\n"
      "main: said past <the treasurer> [the treasurer said]\n" },
    { "The admiral met Ivan Petrov, who leads the union, in May.",
      "main: met past <The admiral> [The admiral met Ivan Petrov, who leads the union, in May]\n"
      "relative of 0: leads present <who> [who leads the union]\n" },
    { "Born in Graz in 1901, she studied law in Vienna.",
      "adverbial of 1: born passive [Born in Graz in 1901]\n"
      "main: studied past <she> [she studied law in Vienna]\n" },
    { "The bridge, built in 1888 by Otto Brandt, was destroyed in the war and was never rebuilt.",
      "reduced of 1: built passive [built in 1888 by Otto Brandt]\n"
      "main: destroyed past passive <The bridge> [The bridge, built in 1888 by Otto Brandt, was destroyed in the war]\n"
      "coordinate of 1: rebuilt past passive negated [was never rebuilt]\n" },
    { "The island passed to Denmark under the treaty that ended the war, but remained a haven for smugglers.",
      "main: passed past <The island> [The island passed to Denmark under the treaty]\n"
      "relative of 0: ended past <that> [that ended the war]\n"
      "coordinate of 0: remained past [remained a haven for smugglers]\n" },
    { "Two hikers were killed when an avalanche hit the valley.",
      "main: killed past passive <Two hikers> [Two hikers were killed]\n"
      "adverbial of 0: hit past <an avalanche> [when an avalanche hit the valley]\n" },
    { "Why did the council reject the plan?",
      "main: reject past <the council> [Why did the council reject the plan]\n" },
    { "His boat was not in danger should he return to Malta.",
      "main: was past negated <His boat> [His boat was not in danger]\n"
      "adverbial of 0: return present conditional <he> [should he return to Malta]\n" },
    { "Among them were three nurses from Ghana.",
      "main: were past <three nurses> [Among them were three nurses from Ghana]\n" },
    { "The union called on the government to withdraw the bill, saying it would hurt the poor.",
      "main: called past <The union> [The union called on the government]\n"
      "infinitive of 0: withdraw imperative [to withdraw the bill]\n"
      "gerund of 0: saying [saying]\n"
      "complement of 2: hurt future conditional <it> [it would hurt the poor]\n" },
    { "Poloff noted that the ministry had not yet received the text, adding that it would reply by June.",
      "main: noted past <Poloff> [Poloff noted]\n"
      "complement of 0: received past perfect negated <the ministry> [that the ministry had not yet received the text]\n"
      "gerund of 0: adding [adding]\n"
      "complement of 2: reply future conditional <it> [that it would reply by June]\n" },
    { "Embassy officials met with the Deputy Minister on March 3 to discuss the draft law and asked when it would be sent to parliament.",
      "main: met past <Embassy officials> [Embassy officials met with the Deputy Minister on March 3]\n"
      "infinitive of 0: discuss [to discuss the draft law]\n"
      "coordinate of 0: asked past [asked]\n"
      "complement of 2: sent future passive conditional <it> [when it would be sent to parliament]\n" },
    { "The Minister told reporters in Lima that the road would be finished by 2020.",
      "main: told past <The Minister> [The Minister told reporters in Lima]\n"
      "complement of 0: finished future passive conditional <the road> [that the road would be finished by 2020]\n" },
    { "The law, which was adopted by parliament in May and took effect in July, bans smoking in bars.",
      "relative of 2: adopted past passive <which> [which was adopted by parliament in May]\n"
      "coordinate of 0: took past [took effect in July]\n"
      "main: bans present <The law> [The law, which was adopted by parliament in May and took effect in July, bans smoking in bars]\n" },
    { "While visiting Rome, the envoy announced that talks would resume.",
      "adverbial of 1: visiting [While visiting Rome]\n"
      "main: announced past <the envoy> [the envoy announced]\n"
      "complement of 1: resume future conditional <talks> [that talks would resume]\n" },
    { "The judge asked whether the pilot had been drinking.",
      "main: asked past <The judge> [The judge asked]\n"
      "complement of 0: drinking past perfect progressive <the pilot> [whether the pilot had been drinking]\n" },
    { "Nor did the mayor reply.",
      "main: reply past <the mayor> [Nor did the mayor reply]\n" },
    { "Close the door before you leave.",
      "main: close present imperative [Close the door]\n"
      "adverbial of 0: leave present <you> [before you leave]\n" },
    { "The deal collapsed because neither side trusted the other.",
      "main: collapsed past <The deal> [The deal collapsed]\n"
      "adverbial of 0: trusted past <neither side> [because neither side trusted the other]\n" },
    { "The town where he was born has been flooded twice.",
      "relative of 1: born past passive <he> [where he was born]\n"
      "main: flooded present perfect passive <The town> [The town where he was born has been flooded twice]\n" },
    { "The general must resign by Friday, the opposition demanded.",
      "complement of 1: resign present imperative <The general> [The general must resign by Friday]\n"
      "main: demanded past <the opposition> [the opposition demanded]\n" },
    { "The strike could have been avoided.",
      "main: avoided present perfect passive conditional <The strike> [The strike could have been avoided]\n" },
    { "The ship had been sailing for nine days when the engine failed.",
      "main: sailing past perfect progressive <The ship> [The ship had been sailing for nine days]\n"
      "adverbial of 0: failed past <the engine> [when the engine failed]\n" },
    { "The museum reopened in May, having been closed since 2011.",
      "main: reopened past <The museum> [The museum reopened in May]\n"
      "adverbial of 0: closed perfect passive [having been closed since 2011]\n" },
    { "The city was founded in 1703 and became the capital nine years later.",
      "main: founded past passive <The city> [The city was founded in 1703]\n"
      "coordinate of 0: became past [became the capital nine years later]\n" },
    { "The two sides agreed to meet in Geneva and to release their prisoners.",
      "main: agreed past <The two sides> [The two sides agreed]\n"
      "infinitive of 0: meet [to meet in Geneva]\n"
      "coordinate of 1: release [to release their prisoners]\n" },
    { "The strikers, angered by the vote, marched to the palace.",
      "reduced of 1: angered passive [angered by the vote]\n"
      "main: marched past <The strikers> [The strikers, angered by the vote, marched to the palace]\n" },
    { "The rules may be changed if the ministers agree.",
      "main: changed present passive conditional <The rules> [The rules may be changed]\n"
      "adverbial of 0: agree present conditional <the ministers> [if the ministers agree]\n" },
    { "The court ruled that the ban violated the constitution and ordered the ministry to lift it.",
      "main: ruled past <The court> [The court ruled]\n"
      "complement of 0: violated past <the ban> [that the ban violated the constitution]\n"
      "coordinate of 0: ordered past [ordered the ministry]\n"
      "infinitive of 2: lift imperative [to lift it]\n" },
    { "Doctors at the clinic, which opened in 2009, have treated 4,000 patients.",
      "relative of 1: opened past <which> [which opened in 2009]\n"
      "main: treated present perfect <Doctors at the clinic> [Doctors at the clinic, which opened in 2009, have treated 4,000 patients]\n" },
    { "It is feared that dozens have drowned.",
      "main: feared present passive <It> [It is feared]\n"
      "complement of 0: drowned present perfect <dozens> [that dozens have drowned]\n" },
    { "The proposal is being studied by a committee, a spokesman for the Treasury told the paper.",
      "complement of 1: studied present progressive passive <The proposal> [The proposal is being studied by a committee]\n"
      "main: told past <a spokesman for the Treasury> [a spokesman for the Treasury told the paper]\n" },
    { "The pilot was arrested on Monday but released the next day.",
      "main: arrested past passive <The pilot> [The pilot was arrested on Monday]\n"
      "coordinate of 0: released past [released the next day]\n" },
    { "He has been seeking work since leaving the army in 2012.",
      "main: seeking present perfect progressive <He> [He has been seeking work]\n"
      "adverbial of 0: leaving [since leaving the army in 2012]\n" },
    { "The prince, 34, will visit Kenya in June and open a school.",
      "main: visit future <The prince> [The prince, 34, will visit Kenya in June]\n"
      "coordinate of 0: open future [open a school]\n" },
    { "Maria Lopez, who heads the agency, and her deputy resigned on Sunday.",
      "relative of 1: heads present <who> [who heads the agency]\n"
      "main: resigned past <Maria Lopez, who heads the agency, and her deputy> [Maria Lopez, who heads the agency, and her deputy resigned on Sunday]\n" },
    { "The paper reported that the minister, a former judge, had been dismissed.",
      "main: reported past <The paper> [The paper reported]\n"
      "complement of 0: dismissed past perfect passive <the minister, a former judge> [that the minister, a former judge, had been dismissed]\n" },
    { "A ceasefire agreed last week has not been respected.",
      "reduced of 1: agreed passive [agreed last week]\n"
      "main: respected present perfect passive negated <A ceasefire> [A ceasefire agreed last week has not been respected]\n" },
    { "The rebels have to leave the town by noon.",
      "main: leave present imperative <The rebels> [The rebels have to leave the town by noon]\n" },
    { "Peru has started returning the masks stolen in 1911.",
      "main: started present perfect <Peru> [Peru has started]\n"
      "gerund of 0: returning [returning the masks]\n"
      "reduced of 1: stolen passive [stolen in 1911]\n" },
    { "The vote was postponed until the floods recede.",
      "main: postponed past passive <The vote> [The vote was postponed]\n"
      "adverbial of 0: recede present <the floods> [until the floods recede]\n" },
    { "The harbour is closed, Otto Lind said, and no ships are expected before June.",
      "complement of 1: closed present passive <The harbour> [The harbour is closed]\n"
      "main: said past <Otto Lind> [Otto Lind said]\n"
      "complement of 1: expected present passive <no ships> [no ships are expected before June]\n" },
    { "He asked the board to make sure that the fund was paid out in March.",
      "main: asked past <He> [He asked the board]\n"
      "infinitive of 0: make imperative [to make sure]\n"
      "complement of 1: paid past passive <the fund> [that the fund was paid out in March]\n" },
    { "The bill, which was drafted by Norway and Sweden, will cut fares.",
      "relative of 1: drafted past passive <which> [which was drafted by Norway and Sweden]\n"
      "main: cut future <The bill> [The bill, which was drafted by Norway and Sweden, will cut fares]\n" },
    { "The clinic treated 400 people in May, more than in all of 2010.",
      "main: treated past <The clinic> [The clinic treated 400 people in May, more than in all of 2010]\n" },
    { "The envoy is due to arrive in Quito on Monday.",
      "main: arrive future <The envoy> [The envoy is due to arrive in Quito on Monday]\n" },
    { "Septimus was the son of a weaver and grew up in Leeds, where he learned to read.",
      "main: was past <Septimus> [Septimus was the son of a weaver]\n"
      "coordinate of 0: grew past [grew up in Leeds]\n"
      "relative of 1: learned past <he> [where he learned]\n"
      "infinitive of 2: read [to read]\n" },
    { "The fort, besieged since April, surrendered on 3 June 1645.",
      "reduced of 1: besieged passive [besieged since April]\n"
      "main: surrendered past <The fort> [The fort, besieged since April, surrendered on 3 June 1645]\n" },
    { "Protesters say the dam, which would flood nine villages, was approved without a vote.",
      "main: say present <Protesters> [Protesters say]\n"
      "relative of 2: flood future conditional <which> [which would flood nine villages]\n"
      "complement of 0: approved past passive <the dam> [the dam, which would flood nine villages, was approved without a vote]\n" },
    { "As the train left the station, a window broke.",
      "adverbial of 1: left past <the train> [As the train left the station]\n"
      "main: broke past <a window> [a window broke]\n" },
    { "As part of the deal signed last year, the bank will close its branch in Cork.",
      "reduced of 1: signed passive [signed last year]\n"
      "main: close future <the bank> [As part of the deal signed last year, the bank will close its branch in Cork]\n" },
    { "Police believe the letter was written by a prisoner who escaped in 2004.",
      "main: believe present <Police> [Police believe]\n"
      "complement of 0: written past passive <the letter> [the letter was written by a prisoner]\n"
      "relative of 1: escaped past <who> [who escaped in 2004]\n" },
    { "The party, once the largest in the country, won only three seats.",
      "main: won past <The party> [The party, once the largest in the country, won only three seats]\n" },
    { "Under the accord, signed in Lisbon, all troops are to leave by June 30.",
      "reduced of 1: signed passive [signed in Lisbon]\n"
      "main: leave future <all troops> [Under the accord, signed in Lisbon, all troops are to leave by June 30]\n" },
    { "The orchestra, led by Clara Neumann since 2001, has been invited to play in Tokyo.",
      "reduced of 1: led passive [led by Clara Neumann since 2001]\n"
      "main: invited present perfect passive <The orchestra> [The orchestra, led by Clara Neumann since 2001, has been invited]\n"
      "infinitive of 1: play imperative [to play in Tokyo]\n" },
    { "The agency has been accused of hiding the data and of misleading the public.",
      "main: accused present perfect passive <The agency> [The agency has been accused]\n"
      "gerund of 0: hiding [of hiding the data]\n"
      "gerund of 0: misleading [of misleading the public]\n" },
    { "The captain denied that he had been asleep when the ship struck the reef.",
      "main: denied past <The captain> [The captain denied]\n"
      "complement of 0: been past perfect <he> [that he had been asleep]\n"
      "adverbial of 1: struck past <the ship> [when the ship struck the reef]\n" },
    { "\"There is no hurry,\" the minister said after meeting the union, adding: \"We can wait.\"",
      "complement of 1: is present <There> [\"There is no hurry]\n"
      "main: said past <the minister> [the minister said]\n"
      "adverbial of 1: meeting [after meeting the union]\n"
      "gerund of 1: adding [adding]\n"
      "main: wait present <We> [We can wait]\n" },
    { "The firm said the ship sold in May was insured.",
      "main: said past <The firm> [The firm said]\n"
      "reduced of 2: sold passive [sold in May]\n"
      "complement of 0: insured past passive <the ship> [the ship sold in May was insured]\n" },
    { "The senator, who had promised to retire, announced on Friday he would seek a third term.",
      "relative of 2: promised past perfect <who> [who had promised]\n"
      "infinitive of 0: retire [to retire]\n"
      "main: announced past <The senator> [The senator, who had promised to retire, announced on Friday]\n"
      "complement of 2: seek future conditional <he> [he would seek a third term]\n" },
    { "The regiment was raised in 1794, fought in Spain and was disbanded in 1816.",
      "main: raised past passive <The regiment> [The regiment was raised in 1794]\n"
      "coordinate of 0: fought past [fought in Spain]\n"
      "coordinate of 0: disbanded past passive [was disbanded in 1816]\n" },
    { "Olsen said that Norway had tried to reach a deal but that talks had stalled.",
      "main: said past <Olsen> [Olsen said]\n"
      "complement of 0: tried past perfect <Norway> [that Norway had tried]\n"
      "infinitive of 1: reach [to reach a deal]\n"
      "complement of 0: stalled past perfect <talks> [that talks had stalled]\n" },
};
/* clang-format on */

#endif
