package dev.flowcard.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import dev.flowcard.identity.ApiTokens.TokenInfo;
import dev.flowcard.plant.Plant;
import dev.flowcard.progress.WallBoard;
import dev.flowcard.progress.WallBoards;
import dev.flowcard.progress.WallLinks;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The boards that walls show, and the addresses of the screens that show them without a sign-in. */
@Route("wall-boards")
@RolesAllowed({"FOREMAN", "PLANNER", "ADMIN"})
class BoardsView extends Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final WallBoards boards;
    private final WallLinks links;
    private final Plant plant;
    private final PlantZone zone;
    private final Grid<WallBoard> list = new Grid<>();
    private final Grid<TokenInfo> screens = new Grid<>();

    BoardsView(WallBoards boards, WallLinks links, Plant plant, PlantZone zone) {
        super("progress.boards.title");
        this.boards = boards;
        this.links = links;
        this.plant = plant;
        this.zone = zone;
        Button add = new Button(word("add"), e -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boardColumns();
        screenColumns();
        Div second = new Div(new H2(word("screens")), new Button(word("screen.add"), e -> link()));
        second.addClassName("office-head");
        add(head(add), list, second, screens);
        show();
    }

    private void boardColumns() {
        list.setEmptyStateComponent(empty("progress.boards.empty"));
        list.addColumn(WallBoard::name).setHeader(word("name")).setFlexGrow(1);
        list.addColumn(b -> b.tiles().stream()
                        .map(t -> getTranslation("progress.board.kind." + t.kind()))
                        .collect(Collectors.joining(" · ")))
                .setHeader(word("tiles"))
                .setFlexGrow(4);
        list.addColumn(b -> getTranslation("progress.boards.seconds", b.turn()))
                .setHeader(word("turn"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(this::open).setAutoWidth(true).setFlexGrow(0);
        list.addComponentColumn(b -> button("edit", b.name(), () -> edit(b)))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(b -> button("delete", b.name(), () -> delete(b)))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void screenColumns() {
        screens.setEmptyStateComponent(empty("progress.boards.screens.empty"));
        screens.addColumn(TokenInfo::name).setHeader(word("screen")).setFlexGrow(2);
        screens.addColumn(t -> zone.at(t.createdAt()).format(MOMENT))
                .setHeader(word("since"))
                .setAutoWidth(true);
        screens.addComponentColumn(t -> button("revoke", t.name(), () -> revoke(t)))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component open(WallBoard board) {
        Anchor open = new Anchor("wall?board=" + encoded(board.name()), word("open"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        return open;
    }

    private Button button(String key, String name, Runnable action) {
        Button button = new Button(word(key), e -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(word(key) + " " + name);
        return button;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String word(String key) {
        return getTranslation("progress.boards." + key);
    }

    private void edit(@Nullable WallBoard board) {
        new BoardDialog(plant, board, changed -> {
                    boolean saved = attempt(() -> boards.save(changed));
                    if (saved) {
                        done("progress.boards.saved");
                        show();
                    }
                    return saved;
                })
                .open();
    }

    private void delete(WallBoard board) {
        if (attempt(() -> boards.delete(board.name()))) {
            show();
        }
    }

    private void link() {
        new ScreenDialog(boards, links, this::show).open();
    }

    private void revoke(TokenInfo screen) {
        links.revoke(screen.id());
        show();
    }

    private void show() {
        list.setItems(boards.all());
        screens.setItems(links.all());
    }
}
