package dev.flowcard;

import dev.flowcard.shared.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> ownResolvers;

    WebConfiguration(List<HandlerMethodArgumentResolver> ownResolvers) {
        this.ownResolvers = ownResolvers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(ownResolvers);
    }

    /** Chinese unless the request asks for English first. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Messages.ZH, Locale.CHINESE, Messages.EN, Locale.US, Locale.UK));
        resolver.setDefaultLocale(Messages.ZH);
        return resolver;
    }
}
