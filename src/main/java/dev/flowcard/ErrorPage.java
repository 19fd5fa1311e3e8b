package dev.flowcard;

import dev.flowcard.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.HtmlUtils;

/** What a browser shows where no page of ours can: an address that is none, or a fault outside the pages. */
@Component("error")
class ErrorPage implements View {
    private final Messages messages;
    private final String template;

    ErrorPage(Messages messages) throws IOException {
        this.messages = messages;
        this.template = new ClassPathResource("error.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Messages.nearest(RequestContextUtils.getLocale(request));
        boolean fault = response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        response.setContentType(getContentType());
        response.getOutputStream().write(page(locale, fault).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Locale locale, boolean fault) {
        return template.replace("{lang}", locale.toLanguageTag())
                .replace("{title}", text(locale, fault ? "fault" : "not-found"))
                .replace("{text}", text(locale, fault ? "fault-text" : "lost-text"))
                .replace("{home}", text(locale, "home"));
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(messages.get(locale, "root.error." + key));
    }
}
