package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.flowcard.production.CardKind;
import dev.flowcard.production.WorkCards;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** From which card, how many new ones, with how many pieces each: shared out evenly, and to be changed. */
final class SplitForm extends Div {
    private final Select<Place> place = new Select<>();
    private final Select<CardKind> kind = new Select<>();
    private final IntegerField count = new IntegerField();
    private final TextField quantities = new TextField();
    private final TextField heat = new TextField();
    private final Span left = new Span();
    private final Button go = new Button();

    /** Pieces that lie in front of an operation of a card. */
    record Place(String card, int sequence, String operation, BigDecimal quantity) {}

    SplitForm(Consumer<WorkCards.Split> split) {
        addClassNames("filters", "split-form");
        kind.setLabel(getTranslation("production.cards.form.kind"));
        kind.setItems(CardKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("production.cards.kind." + k));
        kind.setValue(CardKind.SPLIT);
        kind.setWidth("140px");
        place.setLabel(getTranslation("production.cards.form.place"));
        place.setItemLabelGenerator(p -> p == null
                ? ""
                : getTranslation(
                        "production.cards.form.lying",
                        p.card(),
                        String.valueOf(p.sequence()),
                        p.operation(),
                        p.quantity()));
        place.setWidth("300px");
        count.setLabel(getTranslation("production.cards.form.count"));
        count.setMin(1);
        count.setMax(WorkCards.MOST_CARDS);
        count.setValue(2);
        count.setStepButtonsVisible(true);
        count.setWidth("120px");
        quantities.setLabel(getTranslation("production.cards.form.quantities"));
        quantities.setValueChangeMode(ValueChangeMode.EAGER);
        quantities.setWidth("200px");
        heat.setLabel(getTranslation("production.cards.form.heat"));
        heat.setMaxLength(60);
        heat.setWidth("120px");
        left.addClassName("sub");
        go.setText(getTranslation("production.cards.form.split"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        place.addValueChangeListener(e -> share());
        count.addValueChangeListener(e -> share());
        quantities.addValueChangeListener(e -> say());
        go.addClickListener(e -> portions().ifPresent(list -> split.accept(chosen(list))));
        add(kind, place, count, quantities, heat, go, left);
    }

    void offer(List<Place> places) {
        setVisible(!places.isEmpty());
        place.setItems(places);
        if (!places.isEmpty()) {
            place.setValue(places.getFirst());
        }
    }

    private WorkCards.Split chosen(List<BigDecimal> list) {
        Place from = place.getValue();
        String lot = heat.getValue().isBlank() ? null : heat.getValue().strip();
        return new WorkCards.Split(
                kind.getValue(),
                from.card(),
                from.sequence(),
                list.stream().map(q -> new WorkCards.Portion(q, lot)).toList());
    }

    /** Whole pieces where they are whole; the first cards get what does not come out even. */
    private void share() {
        Integer cards = count.getValue();
        Place from = place.getValue();
        if (cards == null || cards < 1 || cards > WorkCards.MOST_CARDS || from == null) {
            return;
        }
        BigDecimal[] parts = from.quantity().divideAndRemainder(BigDecimal.valueOf(cards));
        List<String> each = new ArrayList<>();
        BigDecimal rest = parts[1];
        for (int i = 0; i < cards; i++) {
            BigDecimal more = rest.min(BigDecimal.ONE);
            rest = rest.subtract(more);
            each.add(parts[0].setScale(0, java.math.RoundingMode.DOWN)
                    .add(more)
                    .stripTrailingZeros()
                    .toPlainString());
        }
        quantities.setValue(String.join(" ", each));
        say();
    }

    private void say() {
        Optional<List<BigDecimal>> portions = portions();
        Place from = place.getValue();
        quantities.setInvalid(portions.isEmpty());
        go.setEnabled(portions.isPresent());
        if (portions.isPresent() && from != null) {
            BigDecimal rest = portions.get().stream().reduce(from.quantity(), BigDecimal::subtract);
            quantities.setInvalid(rest.signum() < 0);
            go.setEnabled(rest.signum() >= 0);
            String key = rest.signum() < 0 ? "production.cards.form.over" : "production.cards.form.left";
            left.setText(getTranslation(key, from.card(), rest.abs()));
        } else {
            left.setText(getTranslation("production.cards.form.how"));
        }
    }

    private Optional<List<BigDecimal>> portions() {
        List<String> words = Arrays.stream(quantities.getValue().split("[\\s,;，、；+]+"))
                .filter(w -> !w.isBlank())
                .collect(Collectors.toList());
        boolean numbers = !words.isEmpty()
                && words.size() <= WorkCards.MOST_CARDS
                && words.stream().allMatch(w -> w.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
                && words.stream().map(BigDecimal::new).allMatch(q -> q.signum() > 0);
        return numbers ? Optional.of(words.stream().map(BigDecimal::new).toList()) : Optional.empty();
    }
}
