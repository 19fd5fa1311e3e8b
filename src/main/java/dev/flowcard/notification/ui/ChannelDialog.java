package dev.flowcard.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.notification.Channel;
import dev.flowcard.notification.Channels;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens a channel or changes one. The secret of a new webhook is shown this once. */
final class ChannelDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Channels channels;
    private final transient Runnable saved;
    private final boolean known;
    private final TextField name = new TextField();
    private final Select<Channel.Kind> kind = new Select<>();
    private final TextField address = new TextField();
    private final IntegerField step = new IntegerField();
    private final Checkbox enabled = new Checkbox();
    private final Div form = new Div(name, kind, address, step, enabled);
    private final Button save = new Button();

    ChannelDialog(Channels channels, @Nullable Channel channel, Predicate<Runnable> attempt, Runnable saved) {
        this.channels = channels;
        this.saved = saved;
        this.known = channel != null;
        setWidth("560px");
        setHeaderTitle(word(known ? "edit" : "add"));
        name.setLabel(word("name"));
        name.setReadOnly(known);
        kind.setLabel(word("kind"));
        kind.setItems(Channel.Kind.values());
        kind.setItemLabelGenerator(k -> word("kind." + k));
        kind.setItemEnabledProvider(k -> k != Channel.Kind.EMAIL || channels.mailOpen());
        kind.setReadOnly(known);
        kind.addValueChangeListener(e -> address.setVisible(e.getValue() == Channel.Kind.WEBHOOK));
        kind.setHelperText(channels.mailOpen() ? "" : word("mail-closed"));
        kind.setValue(channel == null ? Channel.Kind.WEBHOOK : channel.kind());
        address.setLabel(word("address"));
        address.setPlaceholder("https://");
        step.setLabel(word("step"));
        step.setHelperText(word("step.help"));
        enabled.setLabel(word("on"));
        name.setValue(channel == null ? "" : channel.name());
        address.setValue(channel == null ? "" : channel.address());
        step.setValue(channel == null ? 1 : channel.fromStep());
        enabled.setValue(channel == null || channel.enabled());
        form.addClassName("office-form");
        add(form);
        save.setText(word("save"));
        save.addClickListener(e -> {
            var unused = attempt.test(this::save);
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), save);
    }

    private String word(String key) {
        return getTranslation("notification.channels." + key);
    }

    private void save() {
        int fromStep = Objects.requireNonNullElse(step.getValue(), 1);
        Channel stored =
                switch (kind.getValue()) {
                    case WEBHOOK -> channels.save(name.getValue(), address.getValue(), fromStep, enabled.getValue());
                    case EMAIL -> channels.saveMail(name.getValue(), fromStep, enabled.getValue());
                };
        saved.run();
        if (known || stored.kind() == Channel.Kind.EMAIL) {
            close();
            return;
        }
        Div secret = new Div(stored.secret());
        secret.addClassName("office-secret");
        form.removeAll();
        form.add(new Paragraph(word("secret")), secret);
        save.setVisible(false);
    }
}
