package dev.flowcard.production.card;

import static dev.flowcard.shared.Pdf.text;

import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Pdf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws traveller cards: A4 landscape, each card with its own page numbers, head and column titles on every page. */
final class CardSheet {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter PLANNED = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final String GATE = "◇";

    private static final double HEAD_BARS = 15;
    private static final double HEAD_WIDTH = 150;
    private static final double HEAD_QR = 24;
    private static final double LINE_BARS = 7;
    private static final double LINE_WIDTH = 60;
    private static final double LINE_QR = 10;
    private static final int LONG_CODE = 30;
    private static final double STRONG = 13;
    private static final double USUAL = 10.5;
    private static final double LEGIBLE = 7;
    private static final double WIDE_FACT = 62;
    private static final double NARROW_FACT = 44;
    private static final int[] COLUMNS = {11, 46, 31, 21, 16, 61, 18, 20, 24, 29};
    private static final String[] TITLES = {
        "sequence",
        "operation",
        "workCenter",
        "standard",
        "planned",
        "scan",
        "good",
        "defective",
        "operator",
        "inspection"
    };

    private final Messages messages;
    private final Locale locale;
    /** On a smaller page bars would be too fine: the operations carry QR codes. */
    private final boolean small;

    private final StringBuilder html = new StringBuilder(16_384);

    private CardSheet(Messages messages, Locale locale, boolean small) {
        this.messages = messages;
        this.locale = locale;
        this.small = small;
    }

    static byte[] pdf(Messages messages, Locale locale, List<TravellerCard> cards, PaperSize size) {
        CardSheet sheet = new CardSheet(messages, locale, size == PaperSize.A5);
        cards.forEach(sheet::card);
        byte[] pdf = Pdf.of(locale, sheet.word("title"), "card.css", sheet.html.toString());
        return size == PaperSize.A5 ? Pdf.scaled(pdf, PaperSize.SMALLER) : pdf;
    }

    private void card(TravellerCard card) {
        html.append("<div class=\"card\">");
        head(card);
        foot(card);
        operations(card);
        html.append("</div>");
    }

    private void head(TravellerCard card) {
        html.append("<div class=\"head\"><table class=\"top\"><tr><td><div class=\"title\">")
                .append(word(card.kind() == null ? "title" : "title." + card.kind()))
                .append("</div><div class=\"print\">")
                .append(pageOfPages())
                .append(" · ")
                .append(word("printed", card.printedAt().format(PRINTED), card.print()))
                .append("</div></td><td class=\"code\" style=\"width:152mm\">")
                .append(Barcode.fitting(card.code(), Barcode.WIDE, HEAD_BARS, HEAD_WIDTH))
                .append(card.code().length() > LONG_CODE ? "<b class=\"long\">" : "<b>")
                .append(text(card.code()))
                .append("</b></td><td class=\"qr\" style=\"width:28mm\">")
                .append(Barcode.qr(card.code(), HEAD_QR))
                .append("</td></tr></table>");
        facts(card);
        columnTitles();
        html.append("</div>");
    }

    /** The numbers are only known when the pages are laid out; the language says in which order they stand. */
    private String pageOfPages() {
        return word("page", "\uE000", "\uE001")
                .replace("\uE000", "<span class=\"page\"/>")
                .replace("\uE001", "<span class=\"pages\"/>");
    }

    private void facts(TravellerCard card) {
        html.append("<table class=\"facts\"><colgroup><col style=\"width:30mm\"/><col/><col style=\"width:30mm\"/>")
                .append(
                        "<col style=\"width:48mm\"/><col style=\"width:30mm\"/><col style=\"width:72mm\"/></colgroup><tr>");
        fact("product", card.product(), STRONG, WIDE_FACT);
        fact("drawing", joined(card.drawing(), card.revision()), STRONG, NARROW_FACT);
        fact("material", joined(card.material(), card.heat().isEmpty() ? "        " : card.heat()), USUAL, WIDE_FACT);
        html.append("</tr><tr>");
        fact("customer", joined(card.customer(), card.order()), USUAL, WIDE_FACT);
        fact("customerPart", card.customerPart(), USUAL, NARROW_FACT);
        fact("due", card.due() == null ? "" : card.due().toString(), STRONG, WIDE_FACT);
        html.append("</tr><tr>");
        fact("ordered", pieces(card.ordered()), STRONG, WIDE_FACT);
        fact(card.kind() == null ? "released" : "onCard", pieces(card.released()), STRONG, NARROW_FACT);
        fact(
                "note",
                longNote(card) ? messages.get(locale, "production.card.note.below") : card.note(),
                USUAL,
                WIDE_FACT);
        html.append("</tr></table>");
    }

    private void fact(String key, String value, double points, double millimetres) {
        html.append("<th>").append(word(key)).append("</th><td><div class=\"line\" style=\"font-size:");
        html.append(FittedText.size(value, points, millimetres)).append("pt\">");
        html.append(text(value)).append("</div></td>");
    }

    /** In the head and not in a table head, which the layout engine leaves out on the last page. */
    private void columnTitles() {
        columns("<table class=\"ops titles\">");
        html.append("<tr>");
        for (String title : TITLES) {
            html.append("<th>").append(word("column." + title)).append("</th>");
        }
        html.append("</tr></tbody></table>");
    }

    /** One that its field could hold only in small print has a row of its own. */
    private static boolean longNote(TravellerCard card) {
        return FittedText.size(card.note(), USUAL, WIDE_FACT) < LEGIBLE;
    }

    private void operations(TravellerCard card) {
        columns("<table class=\"ops\">");
        if (longNote(card)) {
            html.append("<tr><td class=\"note\" colspan=\"")
                    .append(COLUMNS.length)
                    .append("\"><b>")
                    .append(word("note"))
                    .append("</b> ")
                    .append(text(card.note()))
                    .append("</td></tr>");
        }
        card.operations().forEach(this::line);
        html.append("</tbody></table>");
    }

    private void columns(String table) {
        html.append(table).append("<colgroup>");
        for (int width : COLUMNS) {
            html.append("<col style=\"width:").append(width).append("mm\"/>");
        }
        html.append("</colgroup><tbody>");
    }

    private void line(TravellerCard.Line line) {
        html.append("<tr><td>").append(line.sequence()).append("</td><td class=\"name\">");
        html.append(text(line.name())).append("</td><td>");
        html.append(text(line.workCenter())).append("</td><td>");
        html.append(minutes(line.minutesPerPiece())).append("</td><td>");
        html.append(day(line.planned())).append("</td><td class=\"bars\">");
        html.append(
                small
                        ? Barcode.qr(line.code(), LINE_QR)
                        : Barcode.fitting(line.code(), Barcode.NORMAL, LINE_BARS, LINE_WIDTH));
        html.append("<span>").append(text(line.code())).append("</span></td><td/><td/><td/><td>");
        html.append(line.gate() ? GATE : "").append("</td></tr>");
    }

    private void foot(TravellerCard card) {
        html.append("<div class=\"foot\"><table><tr><td>").append(word("byHand"));
        html.append("</td><td class=\"by\" style=\"width:70mm\">");
        html.append(card.printedBy().isEmpty() ? "" : word("printedBy", card.printedBy()));
        html.append("</td></tr></table></div>");
    }

    private String pieces(BigDecimal quantity) {
        return messages.get(locale, "production.card.pieces", plain(quantity));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String minutes(BigDecimal minutes) {
        if (minutes.signum() == 0) {
            return "-";
        }
        return minutes.setScale(Math.clamp(minutes.stripTrailingZeros().scale(), 1, 2), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(PLANNED);
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " / " + second;
    }

    private String word(String key, Object... args) {
        return text(messages.get(locale, "production.card." + key, args));
    }
}
