package dev.flowcard.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code size}, and refuses what is no number or too much. */
@Component
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    private static final int LARGEST_PAGE = 10_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequestParams.class;
    }

    @Override
    public PageRequestParams resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        int page = read(request, "page", 0, 0, LARGEST_PAGE);
        int size = read(request, "size", PageRequestParams.DEFAULT_SIZE, 1, PageRequestParams.LARGEST_SIZE);
        return new PageRequestParams(page, size);
    }

    private static int read(NativeWebRequest request, String name, int standard, int least, int most) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return standard;
        }
        if (text.matches("\\d{1,8}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "shared.problem.invalid")
                .field(name, "shared.problem.range", least, most);
    }
}
