package dev.flowcard.materials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.materials.Lot;
import dev.flowcard.materials.LotQuery;
import dev.flowcard.materials.LotState;
import dev.flowcard.materials.Lots;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.sales.ProductCatalog;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lots in the warehouse with their state. What is filtered stands in the address. */
@Route("materials")
@RolesAllowed({"PLANNER", "FOREMAN", "WAREHOUSE", "INSPECTOR", "PURCHASING", "MANAGER", "ADMIN"})
class MaterialsView extends Page implements BeforeEnterObserver {
    /** The unit that files say where pieces are meant; people read it in their own language. */
    private static final String PIECES = "件";

    private static final String ALL = "ALL";

    private final Lots lots;
    private final Suppliers suppliers;
    private final ProductCatalog catalog;
    private final PlantZone zone;
    private final Clock clock;
    private final Grid<Lot> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Select<String> state = new Select<>();
    private final Map<String, String> names = new HashMap<>();
    private final boolean keeps;
    private boolean showing;

    MaterialsView(
            Lots lots,
            Suppliers suppliers,
            ProductCatalog catalog,
            PlantZone zone,
            Clock clock,
            AuthenticationContext authentication) {
        super("materials.page.title");
        this.lots = lots;
        this.suppliers = suppliers;
        this.catalog = catalog;
        this.zone = zone;
        this.clock = clock;
        this.keeps = authentication.hasAnyRole("PLANNER", "FOREMAN", "WAREHOUSE", "INSPECTOR", "ADMIN");
        search.setPlaceholder(word("search"));
        search.setAriaLabel(word("search"));
        search.setClearButtonVisible(true);
        search.setWidth("260px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> filter());
        List<String> states = new ArrayList<>(List.of(ALL));
        Arrays.stream(LotState.values()).map(Enum::name).forEach(states::add);
        state.setItems(states);
        state.setAriaLabel(word("state"));
        state.setItemLabelGenerator(name -> getTranslation("materials.state." + name));
        state.addValueChangeListener(e -> filter());
        columns();
        add(head(search, state, genealogy(null)), grid);
    }

    private void columns() {
        column("lot", grid.addColumn(Lot::number), "128px");
        grid.addComponentColumn(this::material).setHeader(word("material")).setFlexGrow(4);
        column("heat", grid.addColumn(lot -> Objects.requireNonNullElse(lot.heat(), "")), "104px");
        column("on-hand", grid.addColumn(this::onHand), "150px").setTextAlign(ColumnTextAlign.END);
        column("expires", grid.addColumn(lot -> Objects.toString(lot.expires(), "")), "124px");
        column("supplier", grid.addColumn(this::supplier), "140px");
        grid.addComponentColumn(this::state).setHeader(word("state")).setFlexGrow(1);
        grid.addComponentColumn(this::verbs).setWidth(keeps ? "215px" : "96px").setFlexGrow(0);
        grid.setDataProvider(new CallbackDataProvider<Lot, Void>(
                q -> named(lots.page(query(), q.getOffset(), q.getLimit())),
                q -> {
                    return (int) lots.count(query());
                },
                Lot::id));
        grid.setEmptyStateComponent(empty("materials.page.none"));
    }

    private Grid.Column<Lot> column(String key, Grid.Column<Lot> column, String width) {
        return column.setHeader(word(key)).setWidth(width).setFlexGrow(0).setResizable(true);
    }

    /** Learns what the materials of a page are called, in one question. */
    private Stream<Lot> named(List<Lot> page) {
        catalog.labels(page.stream().map(Lot::material).distinct().toList())
                .forEach((number, label) -> names.put(number, label.in(getLocale())));
        return page.stream();
    }

    private Component material(Lot lot) {
        Span number = new Span(lot.material());
        number.addClassName("quiet");
        Div both = new Div(new Span(names.getOrDefault(lot.material(), "")), number);
        both.addClassName("office-two-lines");
        return both;
    }

    private String onHand(Lot lot) {
        String named = Objects.requireNonNullElse(lot.unit(), "");
        String unit = named.isEmpty() ? "" : " " + (named.equals(PIECES) ? word("pieces") : named);
        return lot.onHand().stripTrailingZeros().toPlainString() + " / "
                + lot.quantity().stripTrailingZeros().toPlainString() + unit;
    }

    private String supplier(Lot lot) {
        return lot.workOrder() != null
                ? lot.workOrder()
                : suppliers
                        .byId(lot.supplier())
                        .map((Supplier s) -> s.nameIn(getLocale()))
                        .orElse("");
    }

    private Component state(Lot lot) {
        LotState is = lot.state(zone.dateOf(clock.instant()));
        Span pill = pill(
                switch (is) {
                    case USABLE -> "done";
                    case BLOCKED, EXPIRED -> "stopped";
                    case USED_UP -> "";
                },
                "materials.state." + is);
        Lot.Blocked blocked = lot.blocked();
        Span why = new Span(blocked == null ? "" : blocked.reason());
        why.addClassName("quiet");
        Div both = new Div(pill, why);
        both.addClassName("office-two-lines");
        return both;
    }

    private Component verbs(Lot lot) {
        Div verbs = new Div();
        if (keeps) {
            verbs.add(blocking(lot), label(lot));
        }
        verbs.add(genealogy(lot));
        verbs.addClassName("office-verbs");
        return verbs;
    }

    private Button blocking(Lot lot) {
        boolean blocked = lot.blocked() != null;
        Button verb = new Button(word(blocked ? "unblock" : "block"), e -> new ReasonDialog(
                        getTranslation("materials.page." + (blocked ? "unblock" : "block") + ".title", lot.number()),
                        word(blocked ? "unblock" : "block"),
                        reason -> attempt(() -> {
                            Lot changed =
                                    blocked ? lots.unblock(lot.number(), reason) : lots.block(lot.number(), reason);
                            grid.getDataProvider().refreshItem(changed);
                        }))
                .open());
        verb.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return verb;
    }

    private Anchor label(Lot lot) {
        Anchor label = new Anchor("api/v1/lots/" + encoded(lot.number()) + "/label.pdf", word("label"));
        label.setTarget(AnchorTarget.BLANK);
        label.setRouterIgnore(true);
        return label;
    }

    private Anchor genealogy(@Nullable Lot lot) {
        return new Anchor(
                "materials/genealogy" + (lot == null ? "" : "?lot=" + encoded(lot.number())),
                word(lot == null ? "genealogy" : "trace"));
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private LotQuery query() {
        String wanted = Objects.requireNonNullElse(state.getValue(), ALL);
        return new LotQuery(
                search.getValue(), wanted.equals(ALL) ? null : LotState.valueOf(wanted), zone.dateOf(clock.instant()));
    }

    private void filter() {
        if (showing) {
            return;
        }
        Map<String, String> parameters = new HashMap<>();
        if (!search.getValue().isBlank()) {
            parameters.put("q", search.getValue().strip());
        }
        if (!ALL.equals(state.getValue())) {
            parameters.put("state", state.getValue().toLowerCase(Locale.ROOT));
        }
        String asked = QueryParameters.simple(parameters).getQueryString();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, "materials" + (asked.isEmpty() ? "" : "?" + asked)));
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String wanted = asked.getSingleParameter("state").orElse(ALL).toUpperCase(Locale.ROOT);
        showing = true;
        search.setValue(asked.getSingleParameter("q").orElse(""));
        state.setValue(Arrays.stream(LotState.values()).anyMatch(s -> s.name().equals(wanted)) ? wanted : ALL);
        showing = false;
        grid.getDataProvider().refreshAll();
    }

    private String word(String key) {
        return getTranslation("materials.page." + key);
    }
}
