/** JSON Forms with its plainest renderers. */
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// Its own Ajv knows no draft but 07; the words used are the same.
const { $schema, ...schema } = JSON.parse(document.getElementById('schema').textContent);
const Page = () => {
  const [data, setData] = useState({});
  return (
    <JsonForms
      schema={schema}
      data={data}
      renderers={vanillaRenderers}
      cells={vanillaCells}
      onChange={(state) => setData(state.data)}
    />
  );
};
createRoot(document.getElementById('form')).render(<Page />);
