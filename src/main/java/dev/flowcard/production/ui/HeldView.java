package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import dev.flowcard.plan.Products;
import dev.flowcard.production.Dispositions;
import dev.flowcard.production.HeldOperation;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** Pieces that are held until somebody decides what becomes of them. */
@Route("held")
@RolesAllowed({"INSPECTOR", "FOREMAN", "ADMIN"})
class HeldView extends Page {
    private static final int MOST = 500;

    private final Dispositions dispositions;
    private final Products products;
    private final Grid<HeldOperation> grid = new Grid<>();

    HeldView(Dispositions dispositions, Products products) {
        super("production.held.title");
        this.dispositions = dispositions;
        this.products = products;
        columns();
        grid.setEmptyStateComponent(empty("production.held.none"));
        grid.addItemClickListener(e -> decide(e.getItem()));
        add(head(), grid);
        show();
    }

    private void columns() {
        grid.addColumn(HeldOperation::workOrder)
                .setHeader(word("work-order"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(this::product)
                .setHeader(word("product"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(this::operation).setHeader(word("operation")).setAutoWidth(true);
        grid.addColumn(h -> h.order() == null ? "" : h.order())
                .setHeader(word("order"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(h -> h.held().stripTrailingZeros().toPlainString())
                .setHeader(word("held"))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(HeldOperation::held)
                .setAutoWidth(true);
        grid.addColumn(h -> h.reworked().stripTrailingZeros().toPlainString())
                .setHeader(word("reworked"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::button).setAutoWidth(true).setFlexGrow(0);
    }

    private Button button(HeldOperation held) {
        Button button = new Button(word("decide"), e -> decide(held));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String product(HeldOperation held) {
        return products.byId(held.product()).map(p -> p.nameIn(getLocale())).orElse("");
    }

    private String operation(HeldOperation held) {
        String english = held.operation().nameEn();
        boolean inEnglish = english != null && getLocale().getLanguage().equals("en");
        return held.sequence() + " " + (inEnglish ? english : held.operation().name());
    }

    private void decide(HeldOperation held) {
        new HeldDialog(held.workOrder() + " · " + operation(held), held.held(), decided -> {
                    boolean done = attempt(() -> dispositions.decide(held.workOrder(), held.sequence(), decided));
                    if (done) {
                        done("production.held.done");
                        show();
                    }
                    return done;
                })
                .open();
    }

    private void show() {
        grid.setItems(dispositions.waiting(0, MOST));
    }

    private String word(String key) {
        return getTranslation("production.held." + key);
    }
}
