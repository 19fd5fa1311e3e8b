package dev.flowcard.workstation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The terminal's page is a file: the same whether the server sends it or, while the server is away, the page's own service
 * worker does (docs/adr/0020).
 */
@Configuration(proxyBeanMethods = false)
class KioskPages implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/terminal").setViewName("forward:/flowcard/terminal/shell.html");
        registry.addViewController("/scanner").setViewName("forward:/flowcard/scanner/shell.html");
        registry.addViewController("/terminal-sw.js").setViewName("forward:/flowcard/terminal/sw.js");
    }
}
