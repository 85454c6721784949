#include "base/utf8_spelling.h"

#include <stddef.h>

struct spelling {
    uint32_t code;
    struct view latin;
};

/* In order of code points. Cyrillic after the romanisation of BGN/PCGN without its
 * apostrophes, Greek letter by letter. */
static const struct spelling spellings[] = {
    { 0x00AA, VIEW_INIT("a") },    /* ª */
    { 0x00B5, VIEW_INIT("m") },    /* µ */
    { 0x00BA, VIEW_INIT("o") },    /* º */
    { 0x00DF, VIEW_INIT("ss") },   /* ß */
    { 0x00E6, VIEW_INIT("ae") },   /* æ */
    { 0x00F0, VIEW_INIT("d") },    /* ð */
    { 0x00F8, VIEW_INIT("o") },    /* ø */
    { 0x00FE, VIEW_INIT("th") },   /* þ */
    { 0x0111, VIEW_INIT("d") },    /* đ */
    { 0x0127, VIEW_INIT("h") },    /* ħ */
    { 0x0131, VIEW_INIT("i") },    /* ı */
    { 0x0138, VIEW_INIT("k") },    /* ĸ */
    { 0x0142, VIEW_INIT("l") },    /* ł */
    { 0x014B, VIEW_INIT("ng") },   /* ŋ */
    { 0x0153, VIEW_INIT("oe") },   /* œ */
    { 0x0167, VIEW_INIT("t") },    /* ŧ */
    { 0x0180, VIEW_INIT("b") },    /* ƀ */
    { 0x0192, VIEW_INIT("f") },    /* ƒ */
    { 0x0199, VIEW_INIT("k") },    /* ƙ */
    { 0x01B4, VIEW_INIT("y") },    /* ƴ */
    { 0x01B6, VIEW_INIT("z") },    /* ƶ */
    { 0x01DD, VIEW_INIT("e") },    /* ǝ */
    { 0x01E5, VIEW_INIT("g") },    /* ǥ */
    { 0x0237, VIEW_INIT("j") },    /* ȷ */
    { 0x0253, VIEW_INIT("b") },    /* ɓ */
    { 0x0254, VIEW_INIT("o") },    /* ɔ */
    { 0x0257, VIEW_INIT("d") },    /* ɗ */
    { 0x0259, VIEW_INIT("e") },    /* ə */
    { 0x025B, VIEW_INIT("e") },    /* ɛ */
    { 0x0263, VIEW_INIT("g") },    /* ɣ */
    { 0x0268, VIEW_INIT("i") },    /* ɨ */
    { 0x0275, VIEW_INIT("o") },    /* ɵ */
    { 0x0289, VIEW_INIT("u") },    /* ʉ */
    { 0x02B9, VIEW_INIT("") },     /* ʹ */
    { 0x02BA, VIEW_INIT("") },     /* ʺ */
    { 0x02BB, VIEW_INIT("") },     /* ʻ */
    { 0x02BC, VIEW_INIT("") },     /* ʼ */
    { 0x02BD, VIEW_INIT("") },     /* ʽ */
    { 0x02BE, VIEW_INIT("") },     /* ʾ */
    { 0x02BF, VIEW_INIT("") },     /* ʿ */
    { 0x03B1, VIEW_INIT("a") },    /* α */
    { 0x03B2, VIEW_INIT("v") },    /* β */
    { 0x03B3, VIEW_INIT("g") },    /* γ */
    { 0x03B4, VIEW_INIT("d") },    /* δ */
    { 0x03B5, VIEW_INIT("e") },    /* ε */
    { 0x03B6, VIEW_INIT("z") },    /* ζ */
    { 0x03B7, VIEW_INIT("i") },    /* η */
    { 0x03B8, VIEW_INIT("th") },   /* θ */
    { 0x03B9, VIEW_INIT("i") },    /* ι */
    { 0x03BA, VIEW_INIT("k") },    /* κ */
    { 0x03BB, VIEW_INIT("l") },    /* λ */
    { 0x03BC, VIEW_INIT("m") },    /* μ */
    { 0x03BD, VIEW_INIT("n") },    /* ν */
    { 0x03BE, VIEW_INIT("x") },    /* ξ */
    { 0x03BF, VIEW_INIT("o") },    /* ο */
    { 0x03C0, VIEW_INIT("p") },    /* π */
    { 0x03C1, VIEW_INIT("r") },    /* ρ */
    { 0x03C2, VIEW_INIT("s") },    /* ς */
    { 0x03C3, VIEW_INIT("s") },    /* σ */
    { 0x03C4, VIEW_INIT("t") },    /* τ */
    { 0x03C5, VIEW_INIT("y") },    /* υ */
    { 0x03C6, VIEW_INIT("f") },    /* φ */
    { 0x03C7, VIEW_INIT("ch") },   /* χ */
    { 0x03C8, VIEW_INIT("ps") },   /* ψ */
    { 0x03C9, VIEW_INIT("o") },    /* ω */
    { 0x0430, VIEW_INIT("a") },    /* а */
    { 0x0431, VIEW_INIT("b") },    /* б */
    { 0x0432, VIEW_INIT("v") },    /* в */
    { 0x0433, VIEW_INIT("g") },    /* г */
    { 0x0434, VIEW_INIT("d") },    /* д */
    { 0x0435, VIEW_INIT("e") },    /* е */
    { 0x0436, VIEW_INIT("zh") },   /* ж */
    { 0x0437, VIEW_INIT("z") },    /* з */
    { 0x0438, VIEW_INIT("i") },    /* и */
    { 0x0439, VIEW_INIT("y") },    /* й */
    { 0x043A, VIEW_INIT("k") },    /* к */
    { 0x043B, VIEW_INIT("l") },    /* л */
    { 0x043C, VIEW_INIT("m") },    /* м */
    { 0x043D, VIEW_INIT("n") },    /* н */
    { 0x043E, VIEW_INIT("o") },    /* о */
    { 0x043F, VIEW_INIT("p") },    /* п */
    { 0x0440, VIEW_INIT("r") },    /* р */
    { 0x0441, VIEW_INIT("s") },    /* с */
    { 0x0442, VIEW_INIT("t") },    /* т */
    { 0x0443, VIEW_INIT("u") },    /* у */
    { 0x0444, VIEW_INIT("f") },    /* ф */
    { 0x0445, VIEW_INIT("kh") },   /* х */
    { 0x0446, VIEW_INIT("ts") },   /* ц */
    { 0x0447, VIEW_INIT("ch") },   /* ч */
    { 0x0448, VIEW_INIT("sh") },   /* ш */
    { 0x0449, VIEW_INIT("shch") }, /* щ */
    { 0x044A, VIEW_INIT("") },     /* ъ */
    { 0x044B, VIEW_INIT("y") },    /* ы */
    { 0x044C, VIEW_INIT("") },     /* ь */
    { 0x044D, VIEW_INIT("e") },    /* э */
    { 0x044E, VIEW_INIT("yu") },   /* ю */
    { 0x044F, VIEW_INIT("ya") },   /* я */
    { 0x0450, VIEW_INIT("e") },    /* ѐ */
    { 0x0451, VIEW_INIT("yo") },   /* ё */
    { 0x0452, VIEW_INIT("dj") },   /* ђ */
    { 0x0453, VIEW_INIT("g") },    /* ѓ */
    { 0x0454, VIEW_INIT("ye") },   /* є */
    { 0x0455, VIEW_INIT("dz") },   /* ѕ */
    { 0x0456, VIEW_INIT("i") },    /* і */
    { 0x0457, VIEW_INIT("yi") },   /* ї */
    { 0x0458, VIEW_INIT("j") },    /* ј */
    { 0x0459, VIEW_INIT("lj") },   /* љ */
    { 0x045A, VIEW_INIT("nj") },   /* њ */
    { 0x045B, VIEW_INIT("c") },    /* ћ */
    { 0x045C, VIEW_INIT("k") },    /* ќ */
    { 0x045D, VIEW_INIT("i") },    /* ѝ */
    { 0x045E, VIEW_INIT("u") },    /* ў */
    { 0x045F, VIEW_INIT("dz") },   /* џ */
    { 0x0463, VIEW_INIT("e") },    /* ѣ */
    { 0x0473, VIEW_INIT("f") },    /* ѳ */
    { 0x0475, VIEW_INIT("i") },    /* ѵ */
    { 0x0491, VIEW_INIT("g") },    /* ґ */
    { 0x0493, VIEW_INIT("g") },    /* ғ */
    { 0x0497, VIEW_INIT("zh") },   /* җ */
    { 0x0499, VIEW_INIT("z") },    /* ҙ */
    { 0x049B, VIEW_INIT("k") },    /* қ */
    { 0x049D, VIEW_INIT("k") },    /* ҝ */
    { 0x04A1, VIEW_INIT("k") },    /* ҡ */
    { 0x04A3, VIEW_INIT("n") },    /* ң */
    { 0x04A5, VIEW_INIT("ng") },   /* ҥ */
    { 0x04AB, VIEW_INIT("s") },    /* ҫ */
    { 0x04AF, VIEW_INIT("u") },    /* ү */
    { 0x04B1, VIEW_INIT("u") },    /* ұ */
    { 0x04B3, VIEW_INIT("h") },    /* ҳ */
    { 0x04B7, VIEW_INIT("ch") },   /* ҷ */
    { 0x04B9, VIEW_INIT("ch") },   /* ҹ */
    { 0x04BB, VIEW_INIT("h") },    /* һ */
    { 0x04CF, VIEW_INIT("") },     /* ӏ */
    { 0x04D9, VIEW_INIT("a") },    /* ә */
    { 0x04E3, VIEW_INIT("i") },    /* ӣ */
    { 0x04E9, VIEW_INIT("o") },    /* ө */
    { 0x04EF, VIEW_INIT("u") },    /* ӯ */
};

bool utf8_spelling(uint32_t code, struct view *spelling)
{
    size_t low = 0, high = sizeof spellings / sizeof spellings[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (spellings[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof spellings / sizeof spellings[0] || spellings[low].code != code)
        return false;
    *spelling = spellings[low].latin;
    return true;
}
