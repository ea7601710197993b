package dev.frond.io.internal.hdf5;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Attribute;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A dataset of given dimensions whose values come as flat pieces when the file is written. Replaces jhdf's own way of
 * writing, which takes the dimensions from nested arrays and needs all values at once.
 */
final class FlatDataset extends WritableDatasetImpl {
    private final DataType type;
    private final int[] dimensions;
    private final Pieces pieces;

    /** @param dimensions one or two, the rows first; no dimension may be 0 */
    FlatDataset(Group parent, String name, Element element, int[] dimensions, Pieces pieces) {
        super(element.sample(), name, parent, options(element));
        this.type = getDataType();
        this.dimensions = dimensions.clone();
        this.pieces = pieces;
    }

    private static DatasetCreationOptions options(Element element) {
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
        return element.unsigned() ? options.unsigned().build() : options.build();
    }

    @Override
    public int[] getDimensions() {
        return dimensions.clone();
    }

    @Override
    public long write(HdfFileChannel channel, long position) {
        Layout layout = Layout.of(type, dimensions);
        List<Message> messages = messages(channel, layout);
        int place = messages.size();
        messages.add(layout.placeholder());
        addAttributes(messages);
        int headerSize = new ObjectHeaderV2(position, messages).toBuffer().limit();

        ChunkSink sink = new ChunkSink(channel, position + headerSize, type, layout);
        try {
            pieces.each(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataLayoutMessage where = sink.finish();
        messages.set(place, where);
        channel.write(new ObjectHeaderV2(position, messages).toBuffer(), position);
        // jhdf's contiguous path leaves the channel at the end of the data; what follows relies on it.
        channel.position(sink.end());
        return sink.end();
    }

    private List<Message> messages(HdfFileChannel channel, Layout layout) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(type));
        messages.add(DataSpaceMessage.create(dataSpace(channel)));
        messages.add(FillValueMessage.NO_FILL);
        if (layout.chunked()) {
            messages.add(FilterPipelineMessage.create(layout.filters()));
        }
        return messages;
    }

    /** Dataspace message of version 2: version, rank, no maximal sizes, simple, sizes. */
    private DataSpace dataSpace(HdfFileChannel channel) {
        ByteBuffer space = ByteBuffer.allocate(4 + 8 * dimensions.length).order(ByteOrder.LITTLE_ENDIAN);
        space.put((byte) 2).put((byte) dimensions.length).put((byte) 0).put((byte) 1);
        for (int dimension : dimensions) {
            space.putLong(dimension);
        }
        return DataSpace.readDataSpace(space.flip(), channel.getSuperblock());
    }

    private void addAttributes(List<Message> messages) {
        if (getAttributes().isEmpty()) {
            return;
        }
        messages.add(AttributeInfoMessage.create());
        for (Map.Entry<String, Attribute> attribute : getAttributes().entrySet()) {
            messages.add(AttributeMessage.create(attribute.getKey(), attribute.getValue()));
        }
    }
}
