package dev.flowcard.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The wall's page is a file (docs/adr/0020). */
@Configuration(proxyBeanMethods = false)
class WallPage implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/wall").setViewName("forward:/flowcard/wall/shell.html");
    }
}
