package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import dev.flowcard.production.ArrivalSlips;
import dev.flowcard.production.ArrivalSlips.Slip;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Differences between what an operation reported and what the next one counted, until the foreman has found out why. */
@Route("arrivals")
@RolesAllowed({"FOREMAN", "PLANNER", "ADMIN"})
class SlipsView extends Page {
    private static final int MOST = 500;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final ArrivalSlips slips;
    private final Grid<Slip> grid = new Grid<>();

    SlipsView(ArrivalSlips slips, PlantZone zone) {
        super("production.slips.title");
        this.slips = slips;
        grid.addColumn(s -> zone.at(s.at()).format(WHEN)).setHeader(word("at")).setAutoWidth(true);
        grid.addColumn(Slip::workOrder).setHeader(word("work-order")).setSortable(true);
        grid.addColumn(this::operation).setHeader(word("operation")).setFlexGrow(2);
        grid.addColumn(s -> plain(s.expected()))
                .setHeader(word("expected"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(s -> plain(s.counted()))
                .setHeader(word("counted"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(s -> signed(s.counted().subtract(s.expected())))
                .setHeader(word("difference"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::button).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateComponent(empty("production.slips.none"));
        add(head(), grid);
        show();
    }

    private Button button(Slip slip) {
        Button button = new Button(word("close"), e -> close(slip));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void close(Slip slip) {
        VerbDialog.reasoned("slip", slip.workOrder(), why -> {
                    boolean closed = attempt(() -> slips.close(slip.id(), why));
                    show();
                    return closed;
                })
                .open();
    }

    private String operation(Slip slip) {
        String english = slip.operation().nameEn();
        boolean inEnglish = english != null && getLocale().getLanguage().equals("en");
        return slip.sequence() + " " + (inEnglish ? english : slip.operation().name());
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "") + plain(difference.abs());
    }

    private void show() {
        grid.setItems(slips.list(true, 0, MOST));
    }

    private String word(String key) {
        return getTranslation("production.slips." + key);
    }
}
