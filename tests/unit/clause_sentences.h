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
};
/* clang-format on */

#endif
