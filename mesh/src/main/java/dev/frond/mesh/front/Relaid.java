package dev.frond.mesh.front;

/**
 * A front with other nodes and the same lithium area.
 *
 * @param front the new front
 * @param map where its nodes lie on the old one
 */
public record Relaid(Front front, FrontMap map) {
    static Relaid unchanged(Front front) {
        return new Relaid(front, FrontMap.identity(front.nodeCount()));
    }

    Relaid then(Relaid next) {
        return new Relaid(next.front, map.then(next.map));
    }
}
