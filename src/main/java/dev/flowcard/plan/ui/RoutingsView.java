package dev.flowcard.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.ProductId;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingHistory;
import dev.flowcard.plan.Routings;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How products are made: every version with the days on which it is valid, its operations, and the next version. */
@Route("admin/routings")
@RolesAllowed({"PLANNER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/routings.css")
class RoutingsView extends Page implements HasUrlParameter<String> {
    private static final Map<Routing.State, String> COLOURS =
            Map.of(Routing.State.DRAFT, "", Routing.State.PLANNED, "running", Routing.State.VALID, "done");

    private final Products products;
    private final Routings routings;
    private final RoutingParts parts;
    private final Grid<Product> made = new Grid<>();
    private final TextField search = new TextField();
    private final Div versions = new Div();
    private final Map<ProductId, RoutingHistory> histories = new HashMap<>();
    private @Nullable ProductId shown;
    private int version;

    RoutingsView(Products products, Routings routings, RoutingParts parts) {
        super("plan.routings.title");
        this.products = products;
        this.routings = routings;
        this.parts = parts;
        search.setPlaceholder(word("search"));
        search.setAriaLabel(word("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> list());
        columns();
        versions.addClassName("routing-versions");
        Div both = new Div(made, versions);
        both.addClassNames("routing-page", "office-fill");
        add(head(search), both);
        list();
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        Optional.ofNullable(number).flatMap(products::find).ifPresent(made::select);
    }

    private void columns() {
        made.addComponentColumn(p -> {
                    Div both = new Div(new Span(p.number()), new Span(p.nameIn(getLocale())));
                    both.addClassName("office-two-lines");
                    return both;
                })
                .setHeader(word("product"));
        made.addColumn(p -> valid(p).map(r -> "V" + r.version()).orElse("–"))
                .setHeader(word("today"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        made.setEmptyStateComponent(empty("plan.routings.none"));
        made.addSelectionListener(e -> e.getFirstSelectedItem().ifPresent(this::choose));
    }

    private Optional<Routing> valid(Product product) {
        return history(product.id()).on(routings.today());
    }

    private RoutingHistory history(ProductId product) {
        return histories.computeIfAbsent(product, routings::history);
    }

    private void list() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Product> all = products.all();
        histories.clear();
        histories.putAll(routings.histories(all.stream().map(Product::id).toList()));
        List<Product> found = all.stream()
                .filter(p -> histories.containsKey(p.id()))
                .filter(p -> (p.number() + " " + p.name() + " " + p.nameEn())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        made.setItems(found);
        found.stream()
                .filter(p -> p.id().equals(shown))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresent(made::select);
    }

    private void choose(Product product) {
        if (!product.id().equals(shown)) {
            version = valid(product).map(Routing::version).orElse(0);
        }
        shown = product.id();
        show();
    }

    /** The versions of the product that is chosen, the newest first, and the operations of one of them. */
    private void show() {
        versions.removeAll();
        Product product = products.byId(Objects.requireNonNull(shown)).orElseThrow();
        List<Routing> all = history(product.id()).versions();
        Routing open =
                all.stream().filter(r -> r.version() == version).findFirst().orElse(all.getLast());
        version = open.version();
        Button prepare = new Button(word("prepare"), e -> prepare(product.id()));
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H2(product.number() + " " + product.nameIn(getLocale())), prepare);
        head.addClassName("office-head");
        Div strip = new Div();
        strip.addClassName("routing-strip");
        all.stream()
                .sorted(Comparator.comparing(Routing::version).reversed())
                .map(r -> card(r, r.version() == open.version()))
                .forEach(strip::add);
        versions.add(head, strip, parts.panel(open, this::act));
    }

    private Component card(Routing routing, boolean chosen) {
        Routing.State state = routing.stateOn(routings.today());
        Div card = new Div(
                new Span("V" + routing.version()),
                pill(COLOURS.getOrDefault(state, ""), "plan.routings.state." + state),
                new Span(parts.validity(routing, getLocale())));
        Button button = new Button(card, e -> {
            version = routing.version();
            show();
        });
        button.setClassName(chosen ? "routing-card chosen" : "routing-card");
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }

    private void prepare(ProductId product) {
        act(() -> version = parts.desk().prepare(product).version());
    }

    /** Does something that may be refused, and shows how it stands afterwards. */
    private boolean act(Runnable verb) {
        boolean done = attempt(verb);
        list();
        show();
        return done;
    }

    private String word(String key) {
        return getTranslation("plan.routings." + key);
    }
}
