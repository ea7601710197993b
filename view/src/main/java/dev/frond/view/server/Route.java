package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Addresses of one shape and what answers them.
 *
 * @param method GET or POST
 * @param shape parts between slashes; a part {@code *} stands for any one, and a last part {@code **} for all the rest
 */
record Route(String method, String shape, Handler handler) {
    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        /**
         * Answers one request.
         *
         * @param parts those that stars stand for, decoded
         */
        void handle(List<String> parts, HttpExchange exchange) throws IOException;
    }

    /** What an answer at once is made of. */
    @FunctionalInterface
    interface Maker {
        Optional<Answer> of(List<String> parts) throws IOException;
    }

    /** Reads something; what is not there is told so. */
    static Route get(String shape, Maker maker) {
        return new Route("GET", shape, (parts, exchange) -> maker.of(parts)
                .orElseGet(() -> Answer.refusal(404, "Not there: " + String.join("/", parts)))
                .sendTo(exchange));
    }

    /** The parts that stars stand for; empty when the address has another shape, or is asked otherwise. HEAD is a GET without content. */
    Optional<List<String>> match(String asked, String path) {
        if (!method.equals(asked.equals("HEAD") ? "GET" : asked)) {
            return Optional.empty();
        }
        List<String> wanted = List.of(shape.split("/", -1));
        boolean open = wanted.get(wanted.size() - 1).equals("**");
        String[] found = path.split("/", open ? wanted.size() : -1);
        if (found.length != wanted.size()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < found.length; k++) {
            if (wanted.get(k).startsWith("*")) {
                parts.add(URLDecoder.decode(found[k].replace("+", "%2B"), UTF_8));
            } else if (!wanted.get(k).equals(found[k])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
