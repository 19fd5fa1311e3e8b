package dev.flowcard.pay.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.pay.PaySheet;
import dev.flowcard.pay.PaySheets;
import dev.flowcard.pay.reckoning.PayLine.Kind;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month: what everybody earned, who has signed, and the lock. */
@Route("pay")
@RolesAllowed({"FOREMAN", "MANAGER", "ADMIN"})
class PayView extends Page implements BeforeEnterObserver {
    private static final int MONTHS = 13;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final PaySheets sheets;
    private final People people;
    private final PlantZone zone;
    private final Select<YearMonth> month = new Select<>();
    private final Grid<PaySheet> grid = new Grid<>();
    private final Anchor export = new Anchor();
    private final Span total = new Span();
    private final Button lock;
    private final boolean settles;

    PayView(PaySheets sheets, People people, PlantZone zone, AuthenticationContext authentication) {
        super("pay.page.title");
        this.sheets = sheets;
        this.people = people;
        this.zone = zone;
        this.settles = authentication.hasAnyRole("FOREMAN", "ADMIN");
        month.setAriaLabel(word("month"));
        month.setItems(IntStream.range(0, MONTHS)
                .mapToObj(sheets.thisMonth()::minusMonths)
                .toList());
        month.addValueChangeListener(e -> chosen(e.getValue(), e.isFromClient()));
        export.add(new Button(word("export")));
        export.setRouterIgnore(true);
        lock = new Button(word("lock"), e -> askToLock());
        lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        lock.setVisible(settles);
        total.addClassName("pay-total");
        columns();
        grid.setEmptyStateComponent(empty("pay.page.none"));
        grid.addItemClickListener(e -> open(e.getItem()));
        add(head(total, month, export, lock), grid);
    }

    private void columns() {
        grid.addColumn(s -> person(s).map(Person::number).orElse(s.person()))
                .setHeader(word("badge"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::name)
                .setHeader(word("name"))
                .setSortable(true)
                .setWidth("140px")
                .setFlexGrow(0);
        money("pieces", s -> s.sum(Kind.PIECES).add(s.sum(Kind.REWORK)).add(s.sum(Kind.INSPECTION)));
        money("hours", s -> s.sum(Kind.SETUP).add(s.sum(Kind.SAMPLE)));
        money("night", s -> s.sum(Kind.NIGHT));
        money("total", PaySheet::total);
        grid.addComponentColumn(this::remarks)
                .setHeader(word("remarks"))
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addColumn(this::signature).setHeader(word("signed")).setFlexGrow(1);
        grid.addComponentColumn(s -> s.locked() ? pill("done", "pay.page.locked") : pill("running", "pay.page.open"))
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::details).setAutoWidth(true).setFlexGrow(0);
    }

    private void money(String key, com.vaadin.flow.function.ValueProvider<PaySheet, BigDecimal> value) {
        grid.addColumn(s -> Money.text(value.apply(s), getLocale()))
                .setHeader(word(key))
                .setComparator(value)
                .setTextAlign(ColumnTextAlign.END);
    }

    private Component remarks(PaySheet sheet) {
        com.vaadin.flow.component.html.Div remarks = new com.vaadin.flow.component.html.Div();
        if (sheet.unpriced() > 0) {
            remarks.add(tag("stopped", "pay.page.unpriced", sheet.unpriced()));
        }
        if (sheet.undecided().signum() != 0) {
            remarks.add(tag("waiting", "pay.page.undecided", Money.plain(sheet.undecided())));
        }
        return remarks;
    }

    private Span tag(String kind, String key, Object count) {
        Span tag = new Span(getTranslation(key, String.valueOf(count)));
        tag.addClassNames("office-pill", kind);
        return tag;
    }

    private String signature(PaySheet sheet) {
        String by = sheet.signedBy();
        if (by == null || sheet.signedAt() == null) {
            return "";
        }
        String who = by.equals(sheet.person()) ? word("by-pin") : getTranslation("pay.page.by-paper", by);
        return MOMENT.format(zone.at(sheet.signedAt())) + " · " + who;
    }

    private Button details(PaySheet sheet) {
        Button button = new Button(word("details"), e -> open(sheet));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(word("details") + " " + name(sheet));
        return button;
    }

    private void open(PaySheet sheet) {
        new SheetDialog(sheet, name(sheet), settles, pin -> {
                    boolean signed = attempt(() -> sheets.sign(sheet.month(), sheet.person(), pin));
                    if (signed) {
                        done("pay.page.is-signed", name(sheet));
                        show();
                    }
                    return signed;
                })
                .open();
    }

    private void askToLock() {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("pay.page.lock-title", month.getValue().toString()));
        ask.setText(word(month.getValue().equals(sheets.thisMonth()) ? "lock-early" : "lock-text"));
        ask.setCancelable(true);
        ask.setCancelText(word("back"));
        ask.setConfirmText(word("lock"));
        ask.addConfirmListener(e -> {
            if (attempt(() -> sheets.lock(month.getValue()))) {
                done("pay.page.is-locked", month.getValue().toString());
            }
            show();
        });
        ask.open();
    }

    private java.util.Optional<Person> person(PaySheet sheet) {
        return people.byCode(sheet.person());
    }

    private String name(PaySheet sheet) {
        return person(sheet).map(p -> p.nameIn(getLocale())).orElse(sheet.person());
    }

    private void chosen(@Nullable YearMonth chosen, boolean byHand) {
        if (byHand && chosen != null) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "pay?month=" + chosen));
        }
        show();
    }

    private void show() {
        YearMonth shown = Objects.requireNonNullElseGet(month.getValue(), sheets::thisMonth);
        List<PaySheet> all = sheets.of(shown);
        grid.setItems(all);
        export.setHref("/api/v1/pay/" + shown + "/sheets.xlsx");
        BigDecimal sum = all.stream().map(PaySheet::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        total.setText(getTranslation("pay.page.sum", Money.text(sum, getLocale())));
        lock.setEnabled(all.stream().anyMatch(s -> !s.locked()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .map(PayView::parsed)
                .filter(m -> !m.isAfter(sheets.thisMonth())
                        && m.isAfter(sheets.thisMonth().minusMonths(MONTHS)))
                .orElseGet(sheets::thisMonth));
    }

    private static @Nullable YearMonth parsed(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String word(String key) {
        return getTranslation("pay.page." + key);
    }
}
