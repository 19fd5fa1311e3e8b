package dev.flowcard.production.outside;

import static dev.flowcard.shared.Pdf.text;

import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Pdf;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slip that goes with what is sent out: for the driver, the subcontractor and the way back. */
@Service
public class SlipPrinting {
    private static final double BARS = 14;
    private static final double WIDTH = 80;

    private final Batches batches;
    private final Suppliers suppliers;
    private final Products products;
    private final Messages messages;
    private final PlantZone zone;

    SlipPrinting(Batches batches, Suppliers suppliers, Products products, Messages messages, PlantZone zone) {
        this.batches = batches;
        this.suppliers = suppliers;
        this.products = products;
        this.messages = messages;
        this.zone = zone;
    }

    /** Counts the print, so that a copy can be told from the first. */
    @Transactional
    public byte[] print(Batch batch, Locale asked) {
        batches.printed(batch.id());
        Locale locale = Messages.nearest(asked);
        StringBuilder html = new StringBuilder(4_096);
        String code = Codes.printable(batch.operationCode());
        html.append("<table class=\"top\"><tr><td><h1>")
                .append(word(locale, "title"))
                .append("</h1><div>")
                .append(text(batch.number()))
                .append(batch.slipPrints() == 0 ? "" : " · " + word(locale, "copy", batch.slipPrints() + 1))
                .append("</div></td><td class=\"bars\">")
                .append(Barcode.fitting(code, Barcode.NORMAL, BARS, WIDTH))
                .append(text(code))
                .append("</td></tr></table><table class=\"facts\">");
        facts(html, locale, batch);
        html.append("</table><table class=\"facts receipts\"><tr>");
        for (String column : new String[] {"date", "good", "defective", "lost", "weight", "signature"}) {
            html.append("<th>").append(word(locale, "back." + column)).append("</th>");
        }
        html.append("</tr>");
        html.append("<tr><td></td><td></td><td></td><td></td><td></td><td></td></tr>".repeat(4));
        html.append("</table><table class=\"sign\"><tr><td>")
                .append(word(locale, "sent-by"))
                .append("</td><td>")
                .append(word(locale, "driver"))
                .append("</td><td>")
                .append(word(locale, "taken-by"))
                .append("</td></tr></table>");
        return Pdf.of(locale, batch.number(), "slip.css", html.toString());
    }

    private void facts(StringBuilder html, Locale locale, Batch batch) {
        Product product = products.byId(batch.product()).orElseThrow();
        Supplier supplier = suppliers.byId(batch.supplier()).orElse(null);
        String name = supplier == null ? "" : supplier.nameIn(locale);
        String contact = supplier == null
                ? ""
                : (Objects.requireNonNullElse(supplier.contact(), "") + " "
                                + Objects.requireNonNullElse(supplier.phone(), ""))
                        .strip();
        row(html, locale, "supplier", name, "contact", contact);
        row(
                html,
                locale,
                "sent-on",
                zone.dateOf(batch.sentAt()).toString(),
                "due",
                batch.due().toString());
        row(
                html,
                locale,
                "product",
                product.nameIn(locale),
                "drawing",
                (Objects.requireNonNullElse(product.drawing(), "") + " "
                                + Objects.requireNonNullElse(product.revision(), ""))
                        .strip());
        row(
                html,
                locale,
                "work-order",
                batch.workOrder(),
                "operation",
                batch.sequence() + " " + batch.operationName().in(locale));
        row(
                html,
                locale,
                "quantity",
                plain(batch.sent()),
                "weight",
                batch.weight() == null ? "" : plain(batch.weight()) + " kg");
        String price = batch.price() == null ? "" : word(locale, "price." + batch.basis(), plain(batch.price()));
        row(html, locale, "price", price, "note", Objects.requireNonNullElse(batch.note(), ""));
    }

    private void row(StringBuilder html, Locale locale, String key, String value, String key2, String value2) {
        html.append("<tr><th>")
                .append(word(locale, key))
                .append("</th><td>")
                .append(text(value))
                .append("</td><th>")
                .append(word(locale, key2))
                .append("</th><td>")
                .append(text(value2))
                .append("</td></tr>");
    }

    private String word(Locale locale, String key, Object... args) {
        return text(messages.get(locale, "production.slip." + key, args));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
