package dev.frond;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A graph as boxes in layers, what is used below what uses it (K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. Syst. Man Cybern. 11
 * (1981) 109): an arrow over several layers gets a narrow place in each, so that none runs through a box. Lengths in pixels, y
 * down.
 */
final class LayeredDrawing {
    static final int BOX_HEIGHT = 46;
    private static final int LAYER_HEIGHT = 84;
    private static final int GAP = 22;
    private static final int ROUNDS = 12;
    private static final int ATTEMPTS = 400;
    private static final long SEED = 1;
    /** A crossing is worse than any detour. */
    private static final double CROSSING = 1e5;

    /** A box, or the place where an arrow passes a layer. */
    static final class Place {
        final String name;
        final int layer;
        final int width;
        final List<Place> above = new ArrayList<>();
        final List<Place> below = new ArrayList<>();
        double x;

        Place(String name, int layer, int width) {
            this.name = name;
            this.layer = layer;
            this.width = width;
        }

        boolean isBox() {
            return !name.isEmpty();
        }
    }

    private final List<List<Place>> layers = new ArrayList<>();

    LayeredDrawing(ImportGraph graph, Function<String, Integer> width) {
        Map<String, Place> boxes = new TreeMap<>();
        for (String name : graph.names()) {
            boxes.put(name, add(new Place(name, graph.layer(name), width.apply(name))));
        }
        graph.uses()
                .forEach((user, all) -> all.forEach(used ->
                        join(Objects.requireNonNull(boxes.get(user)), Objects.requireNonNull(boxes.get(used)))));
        arrange();
    }

    private Place add(Place place) {
        while (layers.size() <= place.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(place.layer).add(place);
        return place;
    }

    private void join(Place user, Place used) {
        Place upper = user;
        for (int layer = user.layer - 1; layer >= used.layer; layer--) {
            Place lower = layer == used.layer ? used : add(new Place("", layer, 4));
            upper.below.add(lower);
            lower.above.add(upper);
            upper = lower;
        }
    }

    List<Place> boxes() {
        return places().stream().filter(Place::isBox).toList();
    }

    private List<Place> places() {
        return layers.stream().flatMap(List::stream).toList();
    }

    int height() {
        return (layers.size() - 1) * LAYER_HEIGHT + BOX_HEIGHT;
    }

    int width() {
        return (int) Math.ceil(places().stream()
                .mapToDouble(place -> place.x + place.width / 2.0)
                .max()
                .orElse(0));
    }

    /** Upper edge of a layer. */
    int top(Place place) {
        return (layers.size() - 1 - place.layer) * LAYER_HEIGHT;
    }

    /** From many orders drawn by lot, each improved, the one with the fewest crossings, then the straightest arrows. */
    private void arrange() {
        Random lot = new Random(SEED);
        List<List<Place>> best = copy();
        double least = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            order();
            spread();
            double cost = crossings() * CROSSING + slant();
            if (cost < least) {
                least = cost;
                best = copy();
            }
            layers.forEach(layer -> Collections.shuffle(layer, lot));
        }
        Collections.copy(layers, best);
        spread();
    }

    /** Orders each layer by the middle of its neighbours' places. */
    private void order() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean up = round % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                int layer = up ? i : layers.size() - 1 - i;
                List<Place> others = other(layer, up ? layer - 1 : layer + 1);
                List<Place> own = layers.get(layer);
                Map<Place, Double> middle = new HashMap<>();
                own.forEach(
                        place -> middle.put(place, middle(up ? place.below : place.above, others, own.indexOf(place))));
                own.sort(Comparator.comparingDouble(middle::get));
            }
        }
    }

    private double slant() {
        return places().stream()
                .mapToDouble(place -> place.below.stream()
                        .mapToDouble(below -> weight(place, below) * Math.abs(place.x - below.x))
                        .sum())
                .sum();
    }

    /** Arrows should be straight, those on their way through layers above all. */
    private static double weight(Place one, Place other) {
        return one.isBox() && other.isBox() ? 1 : one.isBox() || other.isBox() ? 2 : 8;
    }

    private List<List<Place>> copy() {
        return new ArrayList<>(layers.stream().map(ArrayList::new).toList());
    }

    private List<Place> other(int layer, int index) {
        return index < 0 || index >= layers.size() ? layers.get(layer) : layers.get(index);
    }

    private static double middle(List<Place> neighbours, List<Place> others, double otherwise) {
        return neighbours.stream().mapToInt(others::indexOf).average().orElse(otherwise);
    }

    private int crossings() {
        int crossings = 0;
        for (int layer = 1; layer < layers.size(); layer++) {
            List<Integer> ends = new ArrayList<>();
            for (Place place : layers.get(layer)) {
                List<Integer> own = new ArrayList<>();
                for (Place below : place.below) {
                    int end = layers.get(layer - 1).indexOf(below);
                    crossings +=
                            (int) ends.stream().filter(other -> other > end).count();
                    own.add(end);
                }
                ends.addAll(own);
            }
        }
        return crossings;
    }

    /** Moves each place towards its neighbours; boxes keep their order and their distance. */
    private void spread() {
        layers.forEach(layer -> settle(layer, new double[layer.size()]));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < layers.size(); i++) {
                List<Place> layer = layers.get(round % 2 == 0 ? i : layers.size() - 1 - i);
                settle(layer, layer.stream().mapToDouble(LayeredDrawing::wish).toArray());
            }
        }
        double left = places().stream()
                .mapToDouble(place -> place.x - place.width / 2.0)
                .min()
                .orElse(0);
        places().forEach(place -> place.x = Math.rint(place.x - left));
    }

    private static double wish(Place place) {
        double sum = 0;
        double weights = 0;
        for (List<Place> side : List.of(place.above, place.below)) {
            for (Place other : side) {
                double weight = weight(place, other);
                sum += weight * other.x;
                weights += weight;
            }
        }
        return weights == 0 ? place.x : sum / weights;
    }

    /** The places nearest to the wished ones (least squares) that do not overlap: neighbours that would are moved as one. */
    private static void settle(List<Place> layer, double[] wishes) {
        double[] offset = new double[layer.size()];
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < offset.length; i++) {
            offset[i] = i == 0 ? 0 : offset[i - 1] + (layer.get(i - 1).width + layer.get(i).width) / 2.0 + GAP;
            double[] block = {wishes[i] - offset[i], 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] >= block[0]) {
                double[] last = blocks.remove(blocks.size() - 1);
                double count = last[1] + block[1];
                block = new double[] {(last[0] * last[1] + block[0] * block[1]) / count, count};
            }
            blocks.add(block);
        }
        int i = 0;
        for (double[] block : blocks) {
            for (int k = 0; k < block[1]; k++, i++) {
                layer.get(i).x = block[0] + offset[i];
            }
        }
    }
}
