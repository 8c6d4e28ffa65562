// Bundled for a page: reads a block file with WordPress's own packages, and writes it again.
import { parse, serialize } from '@wordpress/blocks';
import { registerCoreBlocks } from '@wordpress/block-library';

registerCoreBlocks();
const FOREIGN = ['core/missing', 'core/freeform', 'core/html'];

window.proof = (text) => {
  const bad = [];
  let count = 0;
  const walk = (blocks) => blocks.forEach((block) => {
    count += 1;
    const why = (block.validationIssues || []).map((issue) => issue.args.slice(0, 3));
    if (!block.isValid || FOREIGN.includes(block.name)) bad.push(`${block.name}: ${JSON.stringify(why).slice(0, 600)}`);
    walk(block.innerBlocks);
  });
  const blocks = parse(text);
  walk(blocks);
  return { count, bad, again: serialize(blocks) };
};
