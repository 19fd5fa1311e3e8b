package dev.flowcard.production.card;

import static dev.flowcard.shared.Pdf.text;

import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Pdf;
import java.util.List;
import java.util.Locale;

/** Codes with their words: on sheets to hang up at a workstation or to cut out, or one to a label. */
final class LabelSheet {
    private static final double SHEET_WIDTH = 190;

    private final PaperSize size;
    private final StringBuilder html = new StringBuilder(8_192);

    LabelSheet(PaperSize size) {
        this.size = size;
    }

    /** One code and what it says in words; {@code line} is a second, smaller word. */
    record Label(String code, String word, String line) {}

    LabelSheet section(String title, int columns, List<Label> labels) {
        return grid(title, "", columns, 11, labels);
    }

    LabelSheet badges(String title, List<Label> labels) {
        return grid(title, " class=\"badges\"", 2, 14, labels);
    }

    /** A barcode that is drawn otherwise than our own, with its words and its content for the eye. */
    record Drawn(String svg, String word, String content) {}

    /** Below each other, so that one alone is before the scanner. */
    LabelSheet drawn(String title, List<Drawn> all) {
        html.append("<h1>").append(text(title)).append("</h1><table><tbody>");
        for (Drawn drawn : all) {
            html.append("<tr><td><div class=\"word\">")
                    .append(text(drawn.word()))
                    .append("</div>")
                    .append(drawn.svg())
                    .append("<div class=\"code\">")
                    .append(text(drawn.content()))
                    .append("</div></td></tr>");
        }
        html.append("</tbody></table>");
        return this;
    }

    byte[] pdf(Locale locale, String title) {
        byte[] pdf = Pdf.of(locale, title, size.isLabel() ? size.style() : "labels.css", html.toString());
        return size == PaperSize.A5 ? Pdf.scaled(pdf, PaperSize.SMALLER) : pdf;
    }

    private LabelSheet grid(String title, String style, int columns, double height, List<Label> labels) {
        if (size.isLabel()) {
            labels.forEach(this::single);
            return this;
        }
        if (labels.isEmpty()) {
            return this;
        }
        double width = SHEET_WIDTH / columns - 3;
        html.append("<h1>")
                .append(text(title))
                .append("</h1><table")
                .append(style)
                .append("><tbody>");
        for (int from = 0; from < labels.size(); from += columns) {
            html.append("<tr>");
            for (int i = from; i < from + columns; i++) {
                html.append("<td>");
                if (i < labels.size()) {
                    label(labels.get(i), height, width);
                }
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return this;
    }

    private void single(Label label) {
        html.append("<div class=\"label\">");
        label(label, size.barHeight(), size.labelWidth());
        html.append("</div>");
    }

    private void label(Label label, double height, double width) {
        html.append("<div class=\"word\">").append(text(label.word())).append("</div>");
        html.append("<div class=\"sub\">").append(text(label.line())).append("</div>");
        html.append(Barcode.fitting(label.code(), Barcode.WIDE, height, width));
        html.append("<div class=\"code\">").append(text(label.code())).append("</div>");
    }
}
