package dev.flowcard.pay.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.pay.PaySheet;
import dev.flowcard.pay.reckoning.PayLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's month, line by line, each with the report it comes from; and the place to sign. */
class SheetDialog extends Dialog {
    /** Signs, with a PIN or, where it is null, on paper; answers whether it was taken. */
    interface Signing {
        boolean sign(@Nullable String pin);
    }

    SheetDialog(PaySheet sheet, String name, boolean settles, Signing signing) {
        setHeaderTitle(getTranslation(
                "pay.page.sheet", name, sheet.month().toString(), Money.text(sheet.total(), getLocale())));
        setWidth("min(1100px, 96vw)");
        setHeight("86vh");
        Grid<PayLine> grid = new Grid<>();
        columns(grid);
        grid.setItems(sheet.lines());
        grid.setHeight("100%");
        add(grid);
        getFooter().add(new Button(word("page.back"), e -> close()));
        if (settles && sheet.signedAt() == null) {
            sign(signing);
        }
    }

    private void sign(Signing signing) {
        PasswordField pin = new PasswordField();
        pin.setPlaceholder(word("page.pin"));
        pin.setAriaLabel(word("page.pin"));
        pin.setWidth("10em");
        Button sign = new Button(word("page.sign"), e -> {
            if (pin.getValue().isBlank()) {
                pin.setInvalid(true);
            } else if (signing.sign(pin.getValue())) {
                close();
            }
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button paper = new Button(word("page.paper"), e -> {
            if (signing.sign(null)) {
                close();
            }
        });
        getFooter().add(paper, pin, sign);
    }

    private void columns(Grid<PayLine> grid) {
        grid.addColumn(PayLine::day)
                .setHeader(word("col.day"))
                .setAutoWidth(true)
                .setSortable(true)
                .setFlexGrow(0);
        grid.addColumn(l -> word("kind." + l.kind()))
                .setHeader(word("col.kind"))
                .setAutoWidth(true)
                .setSortable(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::workOrder)
                .setHeader(word("col.work-order"))
                .setFlexGrow(1);
        grid.addColumn(this::operation).setHeader(word("col.operation")).setFlexGrow(2);
        grid.addColumn(l -> Money.plain(l.quantity()))
                .setHeader(word("col.quantity"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(l -> l.rate() == null ? "" : Money.plain(Objects.requireNonNull(l.rate())))
                .setHeader(word("col.rate"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(l -> Money.text(l.amount(), getLocale()))
                .setHeader(word("col.amount"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::remark).setHeader(word("col.remark")).setFlexGrow(1);
        grid.addColumn(l -> l.report() == null ? "" : "#" + l.report())
                .setHeader(word("col.report"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** Leads to the reports of the work order, among which the line's number is. */
    private Component workOrder(PayLine line) {
        String number = line.workOrder();
        if (number == null) {
            return new Span();
        }
        Anchor reports = new Anchor(
                "/api/v1/production-reports?workOrder=" + URLEncoder.encode(number, StandardCharsets.UTF_8), number);
        reports.setTarget("_blank");
        reports.setRouterIgnore(true);
        return reports;
    }

    private String operation(PayLine line) {
        Named name = line.name();
        return name == null ? "" : line.sequence() + " " + name.in(getLocale());
    }

    private Component remark(PayLine line) {
        Div remark = new Div();
        if (line.undecided()) {
            remark.add(tag("waiting", "undecided"));
        } else if (line.rate() == null) {
            remark.add(tag("stopped", "unpriced"));
        }
        if (line.later()) {
            remark.add(tag("running", "later"));
        }
        return remark;
    }

    private Span tag(String kind, String key) {
        Span tag = new Span(word(key));
        tag.addClassNames("office-pill", kind);
        return tag;
    }

    private String word(String key) {
        return getTranslation("pay." + key);
    }
}
