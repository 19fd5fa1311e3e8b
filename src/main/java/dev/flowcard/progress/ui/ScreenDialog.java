package dev.flowcard.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.progress.WallBoard;
import dev.flowcard.progress.WallBoards;
import dev.flowcard.progress.WallLinks;

/** Makes the address of one screen; it is shown this once. */
final class ScreenDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    private final transient WallLinks links;
    private final transient Runnable made;
    private final TextField name = new TextField();
    private final Select<String> board = new Select<>();
    private final Div body = new Div();
    private final Button make = new Button();

    ScreenDialog(WallBoards boards, WallLinks links, Runnable made) {
        this.links = links;
        this.made = made;
        setWidth("560px");
        setHeaderTitle(word("screen.add"));
        name.setLabel(word("screen"));
        name.setMaxLength(LONGEST);
        board.setLabel(word("name"));
        board.setItems(boards.all().stream().map(WallBoard::name).toList());
        board.setEmptySelectionAllowed(true);
        board.setEmptySelectionCaption(word("usual"));
        body.addClassName("office-form");
        body.add(name, board);
        add(body);
        make.setText(word("screen.make"));
        make.addClickListener(e -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), make);
    }

    private String word(String key) {
        return getTranslation("progress.boards." + key);
    }

    private void make() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(word("screen.name-missing"));
            name.setInvalid(true);
            return;
        }
        String secret = links.make(name.getValue().strip());
        String query = board.getValue() == null ? "" : "?board=" + BoardsView.encoded(board.getValue());
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(
                        url -> shown(url.getProtocol() + "://" + url.getAuthority() + "/wall/t/" + secret + query));
    }

    private void shown(String address) {
        Div secret = new Div(address);
        secret.addClassName("office-secret");
        body.removeAll();
        body.add(new Paragraph(word("screen.once")), secret);
        make.setVisible(false);
        made.run();
    }
}
