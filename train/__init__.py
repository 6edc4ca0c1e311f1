"""Corpora to heads to ONNX: trains the encoder that lies in models/. One command, `python -m train`; see README.md."""
