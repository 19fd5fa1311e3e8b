package dev.flowcard.materials;

import static dev.flowcard.shared.Pdf.text;

import dev.flowcard.sales.ProductCatalog;
import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Pdf;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The label that hangs at a lot, 100 by 70 millimetres. */
@Service
public class LotLabel {
    private static final double BARS = 16;
    private static final double WIDTH = 90;

    private final ProductCatalog catalog;
    private final Messages messages;

    LotLabel(ProductCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    public byte[] pdf(Lot lot, Locale locale) {
        Locale language = Messages.nearest(locale);
        String code = Codes.printable(lot.code());
        ProductCatalog.Label name = catalog.labels(List.of(lot.material())).get(lot.material());
        StringBuilder html = new StringBuilder(2_048);
        html.append("<h1>")
                .append(text(name == null ? lot.material() : name.in(language)))
                .append("</h1><table>");
        row(html, language, "material", lot.material());
        row(html, language, "lot", lot.number());
        row(html, language, "heat", lot.heat() == null ? "" : lot.heat());
        row(
                html,
                language,
                "expires",
                lot.expires() == null ? "" : lot.expires().toString());
        html.append("</table><div class=\"bars\">")
                .append(Barcode.fitting(code, Barcode.WIDE, BARS, WIDTH))
                .append(text(code))
                .append("</div>");
        return Pdf.of(language, lot.number(), "lot.css", html.toString());
    }

    private void row(StringBuilder html, Locale locale, String key, String value) {
        if (!value.isEmpty()) {
            html.append("<tr><th>")
                    .append(text(messages.get(locale, "materials.label." + key)))
                    .append("</th><td>")
                    .append(text(value))
                    .append("</td></tr>");
        }
    }
}
