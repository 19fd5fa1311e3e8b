package dev.flowcard.production.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.CardView;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.production.card.PaperSize;
import dev.flowcard.production.card.PrintDesk;
import dev.flowcard.production.card.PrintDesk.Document;
import dev.flowcard.production.card.PrintDesk.Preview;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is printed: choose what and on which paper, see it, print it. */
@Route("print")
@RolesAllowed({"PLANNER", "FOREMAN", "ADMIN"})
@StyleSheet("context://flowcard/styles/print.css")
class PrintView extends Page implements BeforeEnterObserver {
    private static final int MOST_CHOSEN = 200;

    private final transient PrintDesk desk;
    private final transient WorkOrders workOrders;
    private final transient People people;
    private final transient Plant plant;
    private final Select<Document> document = new Select<>();
    private final Select<PaperSize> size = new Select<>();
    private final MultiSelectComboBox<Choice> of = new MultiSelectComboBox<>();
    private final Anchor print = new Anchor();
    private final Div preview = new Div();

    /** Something to choose: the name that the address takes, and what is shown. */
    private record Choice(String name, String words) {}

    PrintView(PrintDesk desk, WorkOrders workOrders, People people, Plant plant, AuthenticationContext authentication) {
        super("production.print.title");
        this.desk = desk;
        this.workOrders = workOrders;
        this.people = people;
        this.plant = plant;
        boolean badges = authentication.hasAnyRole("FOREMAN", "ADMIN");
        document.setItems(Arrays.stream(Document.values())
                .filter(d -> badges || d != Document.BADGES)
                .toList());
        document.setLabel(word("document"));
        document.setItemLabelGenerator(d -> word("document." + d));
        document.addValueChangeListener(e -> choose());
        size.setItems(PaperSize.values());
        size.setLabel(word("size"));
        size.setItemLabelGenerator(s -> word("size." + s));
        size.setValue(PaperSize.A4);
        size.addValueChangeListener(e -> show());
        of.setItemLabelGenerator(Choice::words);
        of.setWidth("440px");
        of.addValueChangeListener(e -> show());
        print.setText(word("print"));
        print.setTarget("_blank");
        print.getElement().setAttribute("router-ignore", true);
        print.addClassName("print-go");
        Div choices = new Div(document, size, of, print);
        choices.addClassName("print-choices");
        preview.addClassName("print-pages");
        add(head(), choices, scanners(), preview);
    }

    /** What is not printed here, and where it is found. */
    private Paragraph scanners() {
        Anchor test = new Anchor("/scanner", word("scanners.test"));
        test.getElement().setAttribute("router-ignore", true);
        Paragraph scanners = new Paragraph(new Span(word("scanners") + " "), test);
        scanners.addClassName("quiet");
        return scanners;
    }

    private void choose() {
        Document chosen = document.getValue();
        of.clear();
        of.setVisible(chosen.chooses());
        if (chosen.chooses()) {
            of.setLabel(word("of." + chosen));
            of.setItems(choices(chosen));
        }
        show();
    }

    private List<Choice> choices(Document chosen) {
        return switch (chosen) {
            case CARDS -> workOrders.active().stream().flatMap(this::cards).toList();
            case WORK_UNITS ->
                plant.workUnits().stream()
                        .map(u -> new Choice(u.number(), u.number() + " " + u.nameIn(getLocale())))
                        .toList();
            case BADGES ->
                people.all().stream()
                        .filter(Person::active)
                        .map(p -> new Choice(p.number(), p.number() + " " + p.nameIn(getLocale())))
                        .toList();
            case COMMANDS, REASONS -> List.of();
        };
    }

    private Stream<Choice> cards(WorkOrderView workOrder) {
        Choice whole = new Choice(workOrder.number(), workOrder.number());
        Stream<Choice> parts = workOrder.cards().stream()
                .filter(card -> !card.merged())
                .map(card -> new Choice(card.code(), words(card)));
        return Stream.concat(Stream.of(whole), parts);
    }

    private String words(CardView card) {
        return card.code() + " · " + getTranslation("production.cards.kind." + card.kind()) + " · "
                + card.quantity().stripTrailingZeros().toPlainString();
    }

    private void show() {
        Document chosen = document.getValue();
        List<String> names = of.getValue().stream().map(Choice::name).toList();
        preview.removeAll();
        boolean ready = names.size() <= MOST_CHOSEN && !(chosen.needsSome() && names.isEmpty());
        print.setVisible(ready);
        if (!ready) {
            preview.add(empty("production.print.choose"));
            return;
        }
        print.setHref(desk.address(chosen, names, size.getValue()));
        attempt(() -> draw(desk.preview(chosen, names, size.getValue(), getLocale())));
    }

    private void draw(Preview drawn) {
        int page = 0;
        for (byte[] picture : drawn.pages()) {
            page++;
            String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
            preview.add(new Image(source, getTranslation("production.print.page", page, drawn.count())));
        }
        if (drawn.count() > drawn.pages().size()) {
            Span more = new Span(getTranslation(
                    "production.print.more", drawn.count() - drawn.pages().size()));
            more.addClassName("quiet");
            preview.add(more);
        }
    }

    /** {@code ?document=cards&size=a5&of=W-1}: an address to keep. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        document.setValue(asked.getSingleParameter("document")
                .flatMap(name -> Arrays.stream(Document.values())
                        .filter(d -> d.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(Document.COMMANDS));
        asked.getSingleParameter("size")
                .flatMap(name -> Arrays.stream(PaperSize.values())
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .findFirst())
                .ifPresent(size::setValue);
        Set<String> names = Set.copyOf(asked.getParameters("of"));
        if (!names.isEmpty() && document.getValue().chooses()) {
            of.select(choices(document.getValue()).stream()
                    .filter(choice -> names.contains(choice.name()))
                    .toList());
        }
    }

    private String word(String key) {
        return getTranslation("production.print." + key);
    }
}
