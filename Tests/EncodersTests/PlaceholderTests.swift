import Testing

@Suite struct EncodersPlaceholder {}
