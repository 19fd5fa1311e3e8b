package dev.flowcard;

import com.vaadin.flow.i18n.I18NProvider;
import dev.flowcard.shared.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives views the texts of {@link Messages}. */
@Component
class Translations implements I18NProvider {

    private final Messages messages;

    Translations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.ZH, Messages.EN);
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... params) {
        return messages.get(locale, key, params);
    }
}
