package dev.flowcard.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.progress.WallBoard;
import dev.flowcard.progress.WallBoard.Kind;
import dev.flowcard.progress.WallBoard.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Composes a board from tiles, six a page, in their order. */
final class BoardDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_TURN = 15;

    private final transient Plant plant;
    private final TextField name = new TextField();
    private final IntegerField turn = new IntegerField();
    private final Div rows = new Div();
    private final transient List<Row> tiles = new ArrayList<>();

    BoardDialog(Plant plant, @Nullable WallBoard board, Predicate<WallBoard> save) {
        this.plant = plant;
        setWidth("900px");
        setHeaderTitle(word(board == null ? "add" : "edit"));
        name.setLabel(word("name"));
        name.setValue(board == null ? "" : board.name());
        name.setReadOnly(board != null);
        turn.setLabel(word("turn"));
        turn.setValue(board == null ? USUAL_TURN : board.turn());
        List<Tile> known = board == null ? List.of() : board.tiles();
        known.forEach(tile -> tiles.add(new Row(tile)));
        Div head = new Div(name, turn);
        head.addClassNames("office-form", "two");
        Button more = new Button(word("tile.add"), e -> add(new Tile(Kind.CENTER, List.of(), null, null)));
        add(head, rows, more);
        Button keep = new Button(word("save"), e -> {
            if (save.test(board())) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), keep);
        show();
    }

    private String word(String key) {
        return getTranslation("progress.boards." + key);
    }

    private void add(Tile tile) {
        tiles.add(new Row(tile));
        show();
    }

    private WallBoard board() {
        return new WallBoard(
                name.getValue().strip(),
                Objects.requireNonNullElse(turn.getValue(), USUAL_TURN),
                tiles.stream().map(Row::tile).toList());
    }

    private void show() {
        rows.removeAll();
        tiles.forEach(rows::add);
    }

    private void moveUp(Row row) {
        int at = tiles.indexOf(row);
        if (at > 0) {
            tiles.remove(at);
            tiles.add(at - 1, row);
            show();
        }
    }

    private void takeAway(Row row) {
        tiles.remove(row);
        show();
    }

    /** The fields of one tile. */
    private final class Row extends Div {
        private static final long serialVersionUID = 1L;

        private final Select<Kind> kind = new Select<>();
        private final MultiSelectComboBox<String> centers = new MultiSelectComboBox<>();
        private final TextField title = new TextField();
        private final TextField text = new TextField();

        Row(Tile tile) {
            addClassName("form-line");
            kind.setItems(Kind.values());
            kind.setItemLabelGenerator(k -> getTranslation("progress.board.kind." + k));
            kind.setAriaLabel(word("tile.kind"));
            kind.addValueChangeListener(e -> fit());
            centers.setItems(
                    plant.workCenters().stream().map(WorkCenter::number).toList());
            centers.setPlaceholder(word("tile.centers"));
            centers.setItemLabelGenerator(number ->
                    plant.findWorkCenter(number).map(c -> c.nameIn(getLocale())).orElse(number));
            title.setPlaceholder(word("tile.title"));
            text.setPlaceholder(word("tile.text"));
            kind.setValue(tile.kind());
            centers.setValue(tile.centers());
            title.setValue(Objects.requireNonNullElse(tile.title(), ""));
            text.setValue(Objects.requireNonNullElse(tile.text(), ""));
            Button up = new Button("↑", e -> moveUp(this));
            up.setAriaLabel(word("tile.up"));
            Button remove = new Button("✕", e -> takeAway(this));
            remove.setAriaLabel(word("tile.remove"));
            add(kind, centers, title, text, up, remove);
        }

        private void fit() {
            text.setVisible(kind.getValue() == Kind.MESSAGE);
            centers.setVisible(
                    switch (kind.getValue()) {
                        case CENTER, HOURS, RUNNING, QUEUE, SUBCONTRACT -> true;
                        case ORDERS, ALARMS, QUALITY, MESSAGE -> false;
                    });
        }

        Tile tile() {
            return new Tile(
                    kind.getValue(),
                    List.copyOf(centers.getValue()),
                    title.getValue().isBlank() ? null : title.getValue().strip(),
                    text.getValue().isBlank() ? null : text.getValue().strip());
        }
    }
}
