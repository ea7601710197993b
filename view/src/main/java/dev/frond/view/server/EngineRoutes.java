package dev.frond.view.server;

import java.util.List;

/** The runs of the studio. */
final class EngineRoutes {
    List<Route> routes() {
        return List.of();
    }
}
