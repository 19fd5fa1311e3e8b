package dev.flowcard.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The wall's page is a file (docs/adr/0020); the address of one screen carries the token with which it reads (docs/adr/0051). */
@Configuration(proxyBeanMethods = false)
class WallPage implements WebMvcConfigurer {
    private static final String SHELL = "forward:/flowcard/wall/shell.html";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/wall").setViewName(SHELL);
        registry.addViewController("/wall/t/{token}").setViewName(SHELL);
    }
}
