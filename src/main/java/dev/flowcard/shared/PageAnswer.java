package dev.flowcard.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list, as every list of the API is answered. */
public record PageAnswer<T>(List<T> content, Page page) {

    /** Which page of how many. */
    public record Page(int number, int size, long totalElements, int totalPages) {}

    public static <T> PageAnswer<T> of(List<T> content, PageRequestParams request, long total) {
        int pages = (int) ((total + request.size() - 1) / request.size());
        return new PageAnswer<>(content, new Page(request.page(), request.size(), total, pages));
    }

    /** Cuts one page out of a list that is small enough to be at hand whole. */
    public static <T> PageAnswer<T> slice(List<T> all, PageRequestParams request) {
        int from = (int) Math.min(request.offset(), all.size());
        int to = Math.min(from + request.size(), all.size());
        return of(List.copyOf(all.subList(from, to)), request, all.size());
    }

    public <R> PageAnswer<R> map(Function<? super T, ? extends R> mapper) {
        return new PageAnswer<>(content.stream().<R>map(mapper).toList(), page);
    }
}
